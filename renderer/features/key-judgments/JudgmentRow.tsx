import { memo, useMemo } from 'react';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { ConfidenceChoice } from '../../records/ConfidenceChoice.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { LinkChips, type Links } from '../../records/LinkChips.tsx';
import { AddOwnedRecords, OwnedRecords } from '../../records/OwnedRecords.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecordLabel, useRecordNumber } from '../../records/use-record-label.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { changeJudgmentConfidence } from './change-confidence.ts';
import styles from './JudgmentRow.module.css';

/** One key judgment: statement, likelihood, confidence with its basis in its own line, and its foundations. */
export const JudgmentRow = memo(function JudgmentRow(props: { readonly record: KeyJudgment }) {
  const { record } = props;
  const document = useDocument();
  const add = useAdd('keyJudgments');
  // An empty key judgment has no number: it is not printed.
  const name = useRecordLabel('keyJudgments', record.id);
  const number = useRecordNumber('keyJudgments', record.id);
  const { level, basis } = record.confidence;
  return (
    <div className={styles.judgment} {...inspectProps('keyJudgments', record.id)}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.content}>
        <RecordText
          collection="keyJudgments"
          record={record}
          field="statement"
          label={name}
          placeholder="What will be the case, by when"
          isFirst
          onEnter={() => add((to) => addRecord(to, 'keyJudgments', {}, record.id))}
          onEmpty={() => removeEmpty(document, 'keyJudgments', record.id)}
        />
        <Standing record={record} name={name} />
        {(level !== null || basis !== '') && <Basis record={record} name={name} />}
        <Foundations record={record} />
        <OwnedRecords of="keyJudgments" ownerId={record.id} ownerName={name} />
      </div>
      <DeleteButton
        label={`Delete ${name.toLowerCase()}`}
        onDelete={() => removeWithUndo(document, 'keyJudgments', record.id, name)}
      />
    </div>
  );
});

/* How likely, how confident, and what can be added to it. */
function Standing({ record, name }: { readonly record: KeyJudgment; readonly name: string }) {
  const document = useDocument();
  return (
    <div className={styles.meta}>
      <LikelihoodButton
        align="start"
        label={`Likelihood of ${name.toLowerCase()}`}
        value={record.likelihood}
        picked={record.likelihoodTerm}
        onChange={(likelihood, likelihoodTerm) =>
          changeRecord(
            document,
            'keyJudgments',
            record.id,
            { likelihood, likelihoodTerm },
            `likelihood:${record.id}`,
          )
        }
      />
      <ConfidenceChoice
        label={`Confidence in ${name.toLowerCase()}`}
        level={record.confidence.level}
        onChange={(level) => changeJudgmentConfidence(document, record, { level })}
      />
      <AddOwnedRecords of="keyJudgments" ownerId={record.id} ownerName={name} />
    </div>
  );
}

/* The basis is on a line of its own: a confidence must not share a sentence with a likelihood (ICD 203). */
function Basis({ record, name }: { readonly record: KeyJudgment; readonly name: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const basis = useGatheredText(record.confidence.basis, (value) =>
    changeJudgmentConfidence(document, record, { basis: value }),
  );
  return (
    <div className={styles.basis}>
      <SpelledTextArea
        label={`Basis of the confidence in ${name.toLowerCase()}`}
        hideLabel
        bare
        value={basis.value}
        error={basis.error}
        placeholder="Basis of the confidence"
        readOnly={isReadOnly}
        onChange={basis.onChange}
        onBlur={basis.onBlur}
      />
    </div>
  );
}

function Foundations({ record }: { readonly record: KeyJudgment }) {
  const links: readonly Links[] = useMemo(
    () => [
      { collection: 'hypotheses', ids: record.hypothesisIds },
      { collection: 'evidence', ids: record.evidenceIds },
      { collection: 'assumptions', ids: record.assumptionIds },
      { collection: 'informationGaps', ids: record.informationGapIds },
    ],
    [record],
  );
  return <LinkChips label="Rests on" links={links} />;
}
