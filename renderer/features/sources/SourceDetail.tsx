import type { Source } from '#shared/brief/kinds/source.ts';
import { preservedUntil } from '#shared/queries/preserved-until.ts';
import { sourceTypeNames, sourceTypes } from '#shared/vocabulary/source.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import type { ChoiceOption } from '../../records/Choice.tsx';
import { reliabilityOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { printedDay } from '../../records/printed-day.ts';
import { classNames } from '../../ui/class-names.ts';
import { Captures } from './Captures.tsx';
import { changeReliability } from './change-reliability.ts';
import { ReliabilityHistory } from './ReliabilityHistory.tsx';
import styles from './SourceDetail.module.css';
import { SourceOrigin } from './SourceOrigin.tsx';

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
      <Translation record={record} />
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
      <SourceOrigin record={record} />
      <DetailText
        collection="sources"
        record={record}
        field="archivedHash"
        label="Hash of the archived copy"
      />
      <KeptUntil />
      <Captures sourceId={record.id} />
    </>
  );
}

/* The original of a translation, and who translated it. */
function Translation({ record }: { readonly record: Source }) {
  const isForeign = record.language !== '' || record.originalTitle !== '' || record.translator !== '';
  return (
    <>
      <DetailText
        collection="sources"
        record={record}
        field="language"
        label="Language"
        placeholder="Of the original"
      />
      {isForeign && (
        <>
          <DetailText
            collection="sources"
            record={record}
            field="originalTitle"
            label="Title in the original"
          />
          <DetailText
            collection="sources"
            record={record}
            field="translator"
            label="Translated by"
            placeholder="A person, or the program with its version"
          />
        </>
      )}
    </>
  );
}

/* What may change or vanish is kept for a year from the day the product was issued. */
function KeptUntil() {
  const published = useBriefPart('published', (published) => published);
  const language = useBriefPart('language', (language) => language);
  const day = published === null ? null : printedDay(preservedUntil(published), language);
  return (
    <Remark>
      {day === null
        ? 'A copy of what may change or vanish is kept for a year from the day the brief is published (ICS 206-01).'
        : `Keep a copy of what may change or vanish until ${day}, a year after the brief was published (ICS 206-01).`}
    </Remark>
  );
}

type Change = (fields: RecordFields<'sources'>) => void;

/* What kind of source it is, and how far it can be relied on. */
function Standing({ record, change }: { readonly record: Source; readonly change: Change }) {
  const document = useDocument();
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
        onChange={(reliability) => changeReliability(document, record, reliability)}
      />
      <ReliabilityHistory record={record} />
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
