// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { AxisEntry } from './axes.ts';
import { HeadWords } from './HeadWords.tsx';
import styles from './MatrixGrid.module.css';
import { type Drawn, gapBefore } from './use-drawn.ts';

interface ColumnHeadsProps {
  readonly drawn: Drawn;
  readonly isClassic: boolean;
  readonly activeColumn: number;
}

/** The heads above the columns, with the corner at their left. */
export function ColumnHeads({ drawn, isClassic, activeColumn }: ColumnHeadsProps) {
  const { columns, columnIndexes, sizes } = drawn;
  return (
    <div role="row" aria-rowindex={1} className={styles.heads} style={{ height: sizes.top }}>
      <div role="columnheader" aria-colindex={1} className={styles.corner}>
        {isClassic ? 'Evidence ↓ · Hypotheses →' : 'Hypotheses ↓ · Evidence →'}
      </div>
      {columnIndexes.map((index, at) => {
        const entry = columns[index];
        return (
          entry && (
            <ColumnHead
              key={entry.id}
              {...{ entry, index }}
              gap={gapBefore(columnIndexes, at)}
              isActive={index === activeColumn}
            />
          )
        );
      })}
    </div>
  );
}

interface ColumnHeadProps {
  readonly entry: AxisEntry;
  readonly index: number;
  /** How many columns before it are not drawn. */
  readonly gap: number;
  readonly isActive: boolean;
}

const ColumnHead = memo(function ColumnHead({ entry, index, gap, isActive }: ColumnHeadProps) {
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      title={entry.text}
      className={classNames(styles.columnHead, entry.isDim && styles.dim, isActive && styles.activeHead)}
      style={gap > 0 ? { marginInlineStart: `calc(${gap} * var(--column))` } : undefined}
    >
      <HeadWords entry={entry} />
    </div>
  );
});
