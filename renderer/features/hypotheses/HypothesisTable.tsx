import { useRef } from 'react';
import type { HypothesisLabelStyle } from '#shared/brief/hypothesis-label.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { addRecord } from '../../document/add-record.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { moveRecord } from '../../records/edit-record.ts';
import { AddButton } from '../../records/RecordTools.tsx';
import { useHypothesisLabels, useIsReadOnly, useRecords } from '../../records/use-records.ts';
import type { DragState } from '../../ui/ReorderList/use-row-drag.ts';
import { useRowOrder } from '../../ui/ReorderList/use-row-order.ts';
import { focusRecord } from '../../window/app-store.ts';
import { HypothesisRow } from './HypothesisRow.tsx';
import styles from './HypothesisTable.module.css';
import { OtherEvidence } from './OtherEvidence.tsx';

const columns = [
  'Label',
  'Hypothesis',
  'Likelihood',
  'Supporting evidence',
  'Contradicting evidence',
  'Key uncertainties',
] as const;

/** The competing hypotheses, each with the evidence for and against it and its key uncertainties. */
export function HypothesisTable() {
  const document = useDocument();
  const hypotheses = useRecords('hypotheses');
  const labels = useHypothesisLabels();
  const isReadOnly = useIsReadOnly();
  const body = useRef<HTMLTableSectionElement>(null);
  const labelAt = (index: number) => labels.get(hypotheses[index]?.id ?? '') ?? '';
  const { drag, order } = useRowOrder(body, {
    count: hypotheses.length,
    nameOf: (index) => `Hypothesis ${labelAt(index)}`,
    onMove: (from, to) => moveRecord(document, 'hypotheses', hypotheses, from, to),
    isDisabled: isReadOnly,
  });
  const add = () => {
    const id = addRecord(document, 'hypotheses');
    if (id !== null) focusRecord('hypotheses', id);
  };
  return (
    <div className={styles.end}>
      {hypotheses.length > 0 && (
        <table className={styles.table} aria-label="Competing hypotheses">
          <thead>
            <tr className="visually-hidden">
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {hypotheses.map((hypothesis, index) => (
              <HypothesisRow
                key={hypothesis.id}
                hypothesis={hypothesis}
                label={labelAt(index)}
                index={index}
                order={order}
                isLast={index === hypotheses.length - 1}
                isDragged={drag?.from === index}
                dropEdge={dropEdge(drag, index)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        <AddButton
          label="Add hypothesis"
          hint={
            hypotheses.length === 0
              ? 'every explanation that could be true, the unlikely ones too'
              : undefined
          }
          onAdd={add}
        />
        {hypotheses.length > 0 && <LabelStyle />}
      </div>
      <OtherEvidence />
    </div>
  );
}

/* Where the line of a row being dragged is drawn. */
function dropEdge(drag: DragState | null, index: number): 'above' | 'below' | null {
  if (drag === null || drag.to !== index || drag.from === index) return null;
  return drag.to > drag.from ? 'below' : 'above';
}

function LabelStyle() {
  const document = useDocument();
  const style = useBrief((brief) => brief.hypothesisLabels);
  return (
    <Choice<HypothesisLabelStyle>
      label="Labels of hypotheses"
      isPlain
      value={style}
      options={[
        { value: 'letters', label: 'Labels A, B, C' },
        { value: 'numbers', label: 'Labels 1, 2, 3' },
      ]}
      onChange={(value) => document.run(changeHead, { fields: { hypothesisLabels: value } })}
    />
  );
}
