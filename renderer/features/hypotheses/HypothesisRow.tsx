import GripVertical from 'lucide-react/icons/grip-vertical';
import { type ComponentType, memo } from 'react';
import type { Hypothesis, HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { useDocument } from '../../document/context.tsx';
import { inspectProps } from '../../records/inspect-props.ts';
import { judgeHypothesis } from '../../records/judge-hypothesis.ts';
import { LikelihoodButton } from '../../records/LikelihoodButton.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import { classNames } from '../../ui/class-names.ts';
import type { RowOrder } from '../../ui/ReorderList/use-row-order.ts';
import styles from './HypothesisTable.module.css';
import { Statement } from './Statement.tsx';

/** The cells of a row with records of other kinds. */
export interface HypothesisCells {
  readonly Evidence: ComponentType<{
    readonly hypothesisId: HypothesisId;
    readonly name: string;
    readonly side: 'supporting' | 'contradicting';
  }>;
  readonly Uncertainties: ComponentType<{ readonly hypothesisId: HypothesisId; readonly name: string }>;
}

interface HypothesisRowProps {
  readonly hypothesis: Hypothesis;
  readonly label: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly order: RowOrder;
  readonly isDragged: boolean;
  /** The edge of the row at which a dragged row would land. */
  readonly dropEdge: 'above' | 'below' | null;
  readonly cells: HypothesisCells;
}

/** One hypothesis: label, name and statement, likelihood, and what speaks for and against it. */
export const HypothesisRow = memo(function HypothesisRow(props: HypothesisRowProps) {
  const { hypothesis, label, index, order, dropEdge, cells } = props;
  const document = useDocument();
  const name = `Hypothesis ${label}`;
  const dropClass = dropEdge === 'above' ? styles.dropAbove : dropEdge === 'below' && styles.dropBelow;
  return (
    <tr
      className={classNames(styles.row, dropClass, props.isDragged && styles.dragged)}
      onKeyDown={(event) => order.press(event, index)}
      {...inspectProps('hypotheses', hypothesis.id)}
    >
      <Label {...{ label, name, order, index }} />
      <Statement {...{ hypothesis, name, order, index }} isLast={props.isLast} />
      <td className={styles.likelihood}>
        <LikelihoodButton
          label={`Likelihood of ${name}`}
          value={hypothesis.likelihood}
          picked={hypothesis.likelihoodTerm}
          onChange={(likelihood, term) => judgeHypothesis(document, hypothesis, likelihood, term)}
        />
      </td>
      <cells.Evidence hypothesisId={hypothesis.id} name={name} side="supporting" />
      <cells.Evidence hypothesisId={hypothesis.id} name={name} side="contradicting" />
      <cells.Uncertainties hypothesisId={hypothesis.id} name={name} />
    </tr>
  );
});

function Label(props: {
  readonly label: string;
  readonly name: string;
  readonly order: RowOrder;
  readonly index: number;
}) {
  const { label, name, order, index } = props;
  return (
    <th scope="row" className={styles.label}>
      {!useIsReadOnly() && (
        <button
          type="button"
          className={styles.handle}
          aria-label={`Move ${name}`}
          {...order.handleProps(index)}
        >
          <GripVertical size={14} aria-hidden="true" />
        </button>
      )}
      {label}
    </th>
  );
}
