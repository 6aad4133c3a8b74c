import { type Source, sourceId } from '#shared/brief/kinds/source.ts';
import { sourceTypeNames, sourceTypes } from '#shared/vocabulary/source.ts';
import { useDocument } from '../../document/context.tsx';
import type { ChoiceOption } from '../../records/Choice.tsx';
import { reliabilityOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './SourceDetail.module.css';

const typeOptions: readonly ChoiceOption<Source['type']>[] = [
  { value: null, label: 'Not given' },
  ...sourceTypes.map((value) => ({ value, label: sourceTypeNames[value] })),
];

const accessOptions: readonly ChoiceOption<Source['access']>[] = [
  { value: null, label: 'Not given' },
  { value: 'direct', label: 'Direct' },
  { value: 'indirect', label: 'Indirect' },
];

/** A source with the fields of ICD 206: what it is, how far it can be relied on, and what it repeats. */
export function SourceDetail({ record }: { readonly record: Source }) {
  const document = useDocument();
  const change: Change = (fields) => changeRecord(document, 'sources', record.id, fields);
  return (
    <>
      <DetailText collection="sources" record={record} field="title" label="Title" />
      <DetailText collection="sources" record={record} field="originator" label="Originator" />
      <DetailText collection="sources" record={record} field="publisher" label="Publisher" />
      <DetailText collection="sources" record={record} field="reference" label="Reference or address" />
      <div className={styles.pair}>
        <DetailDate
          label="Published"
          value={record.published}
          onChange={(published) => change({ published })}
        />
        <DetailDate label="Accessed" value={record.accessed} onChange={(accessed) => change({ accessed })} />
      </div>
      <Standing record={record} change={change} />
      <DetailLinks
        label="Repeats"
        placeholder="Sources it was derived from"
        collection="sources"
        ids={record.derivedFromIds}
        exceptId={record.id}
        onChange={(ids) => change({ derivedFromIds: ids.map((id) => sourceId.parse(id)) })}
      />
      <DetailText collection="sources" record={record} field="language" label="Language" />
      <DetailText
        collection="sources"
        record={record}
        field="archivedHash"
        label="Hash of the archived copy"
      />
    </>
  );
}

type Change = (fields: RecordFields<'sources'>) => void;

/* What kind of source it is, and how far it can be relied on. */
function Standing({ record, change }: { readonly record: Source; readonly change: Change }) {
  return (
    <>
      <div className={classNames(styles.pair, styles.widePair)}>
        <DetailChoice
          label="Type"
          value={record.type}
          options={typeOptions}
          onChange={(type) => change({ type })}
        />
        <DetailChoice
          label="Access"
          value={record.access}
          options={accessOptions}
          onChange={(access) => change({ access })}
        />
      </div>
      <DetailChoice
        label="Reliability"
        description="Of the source, by the Admiralty scale; F means not judged, never worst."
        value={record.reliability}
        options={reliabilityOptions}
        onChange={(reliability) => change({ reliability })}
      />
      <DetailText collection="sources" record={record} field="bias" label="Possible bias" minRows={2} />
      <DetailText
        collection="sources"
        record={record}
        field="descriptor"
        label="Source descriptor"
        description="What a reader should know of it: completeness, age, access, track record."
        minRows={2}
      />
    </>
  );
}
