// biome-ignore-all lint/a11y/useSemanticElements: only what is in sight of the table is drawn, at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active cell.
import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { AxisEntry, AxisRun } from './axes.ts';
import { HeadWords } from './HeadWords.tsx';
import styles from './MatrixGrid.module.css';
import { gapBefore } from './use-drawn.ts';

interface ColumnHeadsProps {
  readonly columns: readonly AxisEntry[];
  /** The columns that are drawn. */
  readonly columnIndexes: readonly number[];
  readonly bands: readonly AxisRun[];
  /** In pixels. */
  readonly height: number;
  readonly isClassic: boolean;
  readonly activeColumn: number;
}

/** The heads above the columns, with the corner at their left. */
export const ColumnHeads = memo(function ColumnHeads(props: ColumnHeadsProps) {
  const { columns, columnIndexes, bands, height, isClassic, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classNames(styles.heads, bands.length > 0 && styles.grouped)}
      style={{ height }}
    >
      <div role="columnheader" aria-colindex={1} className={styles.corner}>
        {isClassic ? 'Evidence ↓ · Hypotheses →' : 'Hypotheses ↓ · Evidence →'}
      </div>
      {bands.length > 0 && <Bands bands={bands} columnIndexes={columnIndexes} />}
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
});

/* The groups above the columns: their names stay in sight as long as one of their columns does. */
function Bands(props: { readonly bands: readonly AxisRun[]; readonly columnIndexes: readonly number[] }) {
  const [first = 0, last = 0] = [props.columnIndexes[0], props.columnIndexes.at(-1)];
  const shown = props.bands.filter(({ from, count }) => from <= last && from + count > first);
  return (
    <div aria-hidden="true" className={styles.bands}>
      {shown.map(({ name, from, count }) => (
        <div
          key={from}
          className={styles.band}
          title={name}
          style={{
            insetInlineStart: `calc(var(--head) + ${from} * var(--column))`,
            width: `calc(${count} * var(--column))`,
          }}
        >
          <span>{name}</span>
        </div>
      ))}
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
      aria-description={entry.group || undefined}
      className={classNames(styles.columnHead, entry.isDim && styles.dim, isActive && styles.activeHead)}
      style={gap > 0 ? { marginInlineStart: `calc(${gap} * var(--column))` } : undefined}
    >
      <HeadWords entry={entry} />
    </div>
  );
});
