import { memo } from 'react';
import type { Evidence, EvidenceId } from '#shared/brief/kinds/evidence.ts';
import type { Hypothesis, HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { RatingRecord } from '#shared/brief/kinds/rating.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import { ratingTable } from '#shared/brief/ratings.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { credibilityNames } from '#shared/vocabulary/admiralty.ts';
import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import type { ChoiceOption } from '../../records/Choice.tsx';
import { relevanceOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailDate } from '../../records/detail/DetailDate.tsx';
import { DetailLinks } from '../../records/detail/DetailLinks.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { FoundBy } from '../../records/detail/FoundBy.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { rate } from '../../records/rate.ts';
import { useHypothesisLabels, useIsReadOnly, useRecords } from '../../records/use-records.ts';
import styles from './EvidenceDetail.module.css';
import { EvidenceOrigins } from './EvidenceOrigins.tsx';
import { Quotation } from './Quotation.tsx';

const credibilityOptions: readonly ChoiceOption<string | null>[] = [
  { value: null, label: 'Not judged' },
  ...Object.entries(credibilityNames).map(([value, label]) => ({ value, label: `${value} · ${label}` })),
];

const ratingOptions: readonly ChoiceOption<Rating | null>[] = [
  { value: null, label: 'Not rated' },
  ...ratings.map((value) => ({ value, label: `${value} · ${ratingNames[value]}` })),
];

/** An item of evidence: how it stands to each hypothesis, its sources and its grading. */
export function EvidenceDetail({ record }: { readonly record: Evidence }) {
  const document = useDocument();
  const change = (fields: RecordFields<'evidence'>) => changeRecord(document, 'evidence', record.id, fields);
  return (
    <>
      <DetailText collection="evidence" record={record} field="text" label="Evidence" minRows={2} />
      <FoundBy extraction={record.extraction} />
      <Quotation record={record} />
      <Ratings record={record} />
      <DetailLinks
        label="Sources"
        collection="sources"
        ids={record.sourceIds}
        onChange={(ids) => change({ sourceIds: ids.map((id) => sourceId.parse(id)) })}
      />
      <EvidenceOrigins record={record} />
      <DetailChoice
        label="Credibility of the item"
        value={record.credibility === null ? null : String(record.credibility)}
        options={credibilityOptions}
        onChange={(value) => change({ credibility: value === null ? null : Number(value) })}
      />
      <DetailChoice
        label="Relevance"
        value={record.relevance}
        options={relevanceOptions}
        onChange={(relevance) => change({ relevance })}
      />
      <DetailDate label="Date" value={record.date} onChange={(date) => change({ date })} />
    </>
  );
}

const noCells: ReadonlyMap<string, RatingRecord> = new Map();

function Ratings({ record }: { readonly record: Evidence }) {
  const hypotheses = useRecords('hypotheses');
  const labels = useHypothesisLabels();
  const cells = useBriefPart('ratings', (records) => ratingTable(records).get(record.id) ?? noCells);
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>Ratings</legend>
      {hypotheses.length === 0 && (
        <Remark>Add a hypothesis first; then this item can be rated against it.</Remark>
      )}
      {hypotheses.map((hypothesis) => (
        <RatingOf
          key={hypothesis.id}
          evidenceId={record.id}
          cell={cells.get(hypothesis.id)}
          hypothesis={hypothesis}
          label={labels.get(hypothesis.id) ?? ''}
        />
      ))}
    </fieldset>
  );
}

/* One for each hypothesis, so it is drawn again only when its own rating changes. */
const RatingOf = memo(function RatingOf(props: {
  readonly evidenceId: EvidenceId;
  readonly cell: RatingRecord | undefined;
  readonly hypothesis: Hypothesis;
  readonly label: string;
}) {
  const { evidenceId, cell, hypothesis, label } = props;
  const document = useDocument();
  const rating = cell?.rating ?? null;
  return (
    <div className={styles.rating}>
      <div className={styles.ratingHead}>
        <span className={styles.ratingLabel}>{label}</span>
        <span className={styles.ratingWords}>
          {hypothesis.name || hypothesis.statement || 'No words yet'}
        </span>
      </div>
      <DetailChoice
        label={`Rating against hypothesis ${label}`}
        hideLabel
        value={rating}
        options={ratingOptions}
        onChange={(next) => rate(document, evidenceId, hypothesis.id, next)}
      />
      {rating !== null && (
        <Rationale
          target={{ evidenceId, hypothesisId: hypothesis.id, rating }}
          rationale={cell?.rationale ?? ''}
          label={`Rationale of the rating against hypothesis ${label}`}
        />
      )}
    </div>
  );
});

function Rationale(props: {
  readonly target: {
    readonly evidenceId: EvidenceId;
    readonly hypothesisId: HypothesisId;
    readonly rating: Rating;
  };
  readonly rationale: string;
  readonly label: string;
}) {
  const { target, label } = props;
  const document = useDocument();
  const text = useGatheredText(props.rationale, (rationale) =>
    document.run(
      rateEvidence,
      { ...target, rationale, at: new Date().toISOString() },
      { group: `rationale:${target.evidenceId}:${target.hypothesisId}` },
    ),
  );
  return (
    <SpelledTextArea
      label={label}
      hideLabel
      value={text.value}
      error={text.error}
      placeholder="Why"
      readOnly={useIsReadOnly()}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
