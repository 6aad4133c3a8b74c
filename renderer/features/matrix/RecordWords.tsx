import { type RefObject, useEffect, useRef } from 'react';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { useRecordText } from '../../records/use-record-text.ts';
import { useIsReadOnly, useRecord } from '../../records/use-records.ts';
import type { AxisEntry } from './axes.ts';
import styles from './MatrixDialog.module.css';

interface RecordWordsProps {
  readonly entry: AxisEntry;
  readonly collection: 'hypotheses' | 'evidence';
  /** Whether it was just added, so that it takes the cursor. */
  readonly isAsked: boolean;
  readonly grid: RefObject<HTMLElement | null>;
  readonly onWritten: () => void;
}

/** The words of the active hypothesis or item, to be read in full and changed; Enter goes back to the cells. */
export function RecordWords(props: RecordWordsProps) {
  const evidence = useRecord('evidence', props.entry.id);
  const hypothesis = useRecord('hypotheses', props.entry.id);
  if (props.collection === 'evidence') return evidence && <EvidenceWords {...props} record={evidence} />;
  return hypothesis && <HypothesisWords {...props} record={hypothesis} />;
}

type RecordOf<Name extends 'hypotheses' | 'evidence'> = NonNullable<ReturnType<typeof useRecord<Name>>>;

function EvidenceWords(props: RecordWordsProps & { readonly record: RecordOf<'evidence'> }) {
  const text = useRecordText('evidence', props.record, 'text');
  return <Words {...props} text={text} placeholder="What is known" />;
}

function HypothesisWords(props: RecordWordsProps & { readonly record: RecordOf<'hypotheses'> }) {
  const text = useRecordText('hypotheses', props.record, 'statement');
  return <Words {...props} text={text} placeholder="What could be the case" />;
}

type WordsProps = RecordWordsProps & {
  readonly text: ReturnType<typeof useRecordText>;
  readonly placeholder: string;
};

function Words({ entry, isAsked, grid, onWritten, text, placeholder }: WordsProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isReadOnly = useIsReadOnly();
  useEffect(() => {
    if (isAsked) area.current?.focus();
  }, [isAsked]);
  return (
    <div className={styles.words}>
      <b aria-hidden="true">{entry.label}</b>
      <SpelledTextArea
        ref={area}
        bare
        hideLabel
        label={`Words of ${entry.name}`}
        placeholder={placeholder}
        maxRows={2}
        value={text.value}
        error={text.error}
        readOnly={isReadOnly}
        onChange={text.onChange}
        onBlur={() => {
          text.onBlur();
          onWritten();
        }}
        onEnter={() => grid.current?.focus()}
      />
    </div>
  );
}
