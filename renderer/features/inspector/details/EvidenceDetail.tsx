import { memo } from 'react';
import { type EvidenceId, type HypothesisId, sourceId } from '#shared/brief/ids.ts';
import { type Evidence, type Rating, ratings } from '#shared/brief/kinds/evidence.ts';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { ratingNames } from '#shared/publication/names.ts';
import { credibilityNames } from '#shared/standards/admiralty.ts';
import { useDocument } from '../../../document/context.tsx';
import { useGatheredText } from '../../../document/gathered-text.ts';
import { SpelledTextArea } from '../../../editor/spelling/SpelledTextArea.tsx';
import type { ChoiceOption } from '../../../records/Choice.tsx';
import { relevanceOptions } from '../../../records/choices.tsx';
import { changeRecord, type RecordFields } from '../../../records/edit-record.ts';
import { useHypothesisLabels, useIsReadOnly, useRecords } from '../../../records/use-records.ts';
import { DetailChoice } from '../fields/DetailChoice.tsx';
import { DetailDate } from '../fields/DetailDate.tsx';
import { DetailLinks } from '../fields/DetailLinks.tsx';
import { DetailText } from '../fields/DetailText.tsx';
import styles from '../Inspector.module.css';

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
  const hypotheses = useRecords('hypotheses');
  const labels = useHypothesisLabels();
  const change = (fields: RecordFields<'evidence'>) => changeRecord(document, 'evidence', record.id, fields);
  return (
    <>
      <DetailText collection="evidence" record={record} field="text" label="Evidence" minRows={2} />
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>Ratings</legend>
        {hypotheses.length === 0 && (
          <p className={styles.quiet}>Add a hypothesis first; then this item can be rated against it.</p>
        )}
        {hypotheses.map((hypothesis) => (
          <RatingOf
            key={hypothesis.id}
            evidenceId={record.id}
            cell={record.ratings[hypothesis.id]}
            hypothesis={hypothesis}
            label={labels.get(hypothesis.id) ?? ''}
          />
        ))}
      </fieldset>
      <DetailLinks
        label="Sources"
        collection="sources"
        ids={record.sourceIds}
        onChange={(ids) => change({ sourceIds: ids.map((id) => sourceId.parse(id)) })}
      />
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

/* One of as many as there are hypotheses, so drawn again only where its own rating changes. */
const RatingOf = memo(function RatingOf(props: {
  readonly evidenceId: EvidenceId;
  readonly cell: Evidence['ratings'][HypothesisId] | undefined;
  readonly hypothesis: Hypothesis;
  readonly label: string;
}) {
  const { evidenceId, cell, hypothesis, label } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const rating = cell?.rating ?? null;
  const target = { evidenceId, hypothesisId: hypothesis.id };
  const rationale = useGatheredText(cell?.rationale ?? '', (value) =>
    document.run(
      rateEvidence,
      { ...target, rating, rationale: value },
      { group: `rationale:${evidenceId}:${hypothesis.id}` },
    ),
  );
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
        onChange={(next) => document.run(rateEvidence, { ...target, rating: next })}
      />
      {rating !== null && (
        <SpelledTextArea
          label={`Rationale of the rating against hypothesis ${label}`}
          hideLabel
          value={rationale.value}
          placeholder="Why"
          readOnly={isReadOnly}
          onChange={rationale.onChange}
          onBlur={rationale.onBlur}
        />
      )}
    </div>
  );
});
