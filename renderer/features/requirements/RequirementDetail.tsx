import type { Requirement } from '#shared/brief/kinds/requirement.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord } from '../../records/edit-record.ts';

/** A requirement: customer, decision, date and questions. */
export function RequirementDetail({ record }: { readonly record: Requirement }) {
  const document = useDocument();
  return (
    <>
      <DetailText collection="requirements" record={record} field="customer" label="Customer" />
      <DetailText
        collection="requirements"
        record={record}
        field="decision"
        label="Decision served"
        minRows={2}
      />
      <DetailDate
        label="Needed by"
        value={record.neededBy}
        onChange={(neededBy) => changeRecord(document, 'requirements', record.id, { neededBy })}
      />
      <DetailText
        collection="requirements"
        record={record}
        field="questions"
        label="Questions"
        description="One in a line"
        minRows={3}
      />
    </>
  );
}
