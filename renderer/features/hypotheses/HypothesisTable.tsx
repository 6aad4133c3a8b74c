import { type ReactNode, useRef } from 'react';
import type { Hypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import type { HypothesisLabelStyle } from '#shared/vocabulary/hypothesis-label.ts';
import { addRecord } from '../../document/add-record.ts';
import { useBrief, useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { moveRecord } from '../../records/edit-record.ts';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useHypothesisLabels, useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { useRowOrder } from '../../ui/ReorderList/use-row-order.ts';
import { dropEdge } from './drop-edge.ts';
import { type HypothesisCells, HypothesisRow } from './HypothesisRow.tsx';
import styles from './HypothesisTable.module.css';

const columns = [
  'Label',
  'Hypothesis',
  'Likelihood',
  'Supporting evidence',
  'Contradicting evidence',
  'Key uncertainties',
] as const;

/** The competing hypotheses, each with the evidence for and against it and its key uncertainties. */
export function HypothesisTable(props: {
  readonly cells: HypothesisCells;
  /** What is shown below the table and belongs to it. */
  readonly children: ReactNode;
}) {
  const hypotheses = useRecords('hypotheses');
  const add = useAdd('hypotheses');
  const isEmpty = hypotheses.length === 0;
  return (
    <div className={styles.end}>
      {!isEmpty && <Table hypotheses={hypotheses} cells={props.cells} />}
      <div className={styles.foot}>
        <AddButton
          label="Add hypothesis"
          hint={isEmpty ? 'every explanation that could be true, the unlikely ones too' : undefined}
          onAdd={() => add((document) => addRecord(document, 'hypotheses'))}
        />
        {!isEmpty && <LabelStyle />}
      </div>
      {props.children}
    </div>
  );
}

function Table(props: { readonly hypotheses: readonly Hypothesis[]; readonly cells: HypothesisCells }) {
  const { hypotheses, cells } = props;
  const document = useDocument();
  const labels = useHypothesisLabels();
  const body = useRef<HTMLTableSectionElement>(null);
  const labelAt = (index: number) => labels.get(hypotheses[index]?.id ?? '') ?? '';
  const { drag, order } = useRowOrder(body, {
    count: hypotheses.length,
    nameOf: (index) => `Hypothesis ${labelAt(index)}`,
    onMove: (from, to) => moveRecord(document, 'hypotheses', hypotheses, from, to),
    isDisabled: useIsReadOnly(),
  });
  return (
    <table className={styles.table} aria-label="Competing hypotheses">
      <ColumnNames />
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
            cells={cells}
          />
        ))}
      </tbody>
    </table>
  );
}

function ColumnNames() {
  return (
    <thead>
      <tr className="visually-hidden">
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
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
