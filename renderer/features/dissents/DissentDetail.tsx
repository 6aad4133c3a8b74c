import type { Dissent } from '#shared/brief/kinds/dissent.ts';
import { keyJudgmentId } from '#shared/brief/kinds/key-judgment.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { DetailPeople } from '../../records/RecordPeople.tsx';
import { useRecords } from '../../records/use-records.ts';

/** A dissent: whose it is, what differs, why, and the key judgment it belongs to. */
export function DissentDetail({ record }: { readonly record: Dissent }) {
  const document = useDocument();
  const judgments = useRecords('keyJudgments');
  return (
    <>
      <DetailPeople
        collection="dissents"
        record={record}
        field="personIds"
        label="Whose view"
        description="People or bodies, separated by semicolons"
      />
      <DetailText collection="dissents" record={record} field="text" label="What differs" minRows={3} />
      <DetailText collection="dissents" record={record} field="reason" label="Reason" minRows={2} />
      <DetailChoice<string>
        label="Key judgment"
        value={record.keyJudgmentId}
        options={judgments.map(({ id, statement }, index) => ({
          value: id,
          label: `Key judgment ${index + 1}`,
          detail: statement.slice(0, 100),
        }))}
        onChange={(id) =>
          changeRecord(document, 'dissents', record.id, { keyJudgmentId: keyJudgmentId.parse(id) })
        }
      />
    </>
  );
}
