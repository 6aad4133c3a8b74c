import { AddButton } from '../../records/RecordTools.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import type { GridAction } from './grid-keys.ts';
import styles from './MatrixDialog.module.css';
import { Studies } from './Studies.tsx';
import type { useGridWays } from './use-grid-axes.ts';

const layouts = [
  { value: 'rows', label: 'Hypotheses in rows' },
  { value: 'classic', label: 'Classic' },
] as const;

/** How the grid is laid out, in which order, and what of it is shown. */
export function MatrixTools(
  props: ReturnType<typeof useGridWays> & { readonly onAction: (action: GridAction) => void },
) {
  const { ways, sort, filter, dim, onAction } = props;
  const matrix = useApp((state) => state.settings.matrix);
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label="Layout"
        hideLabel
        options={layouts}
        value={matrix.isClassic ? 'classic' : 'rows'}
        onChange={(value) => void changeSettings({ matrix: { ...matrix, isClassic: value === 'classic' } })}
      />
      <Checkbox label="Most telling first" value={ways.sorted !== null} onChange={sort} />
      <Checkbox label="Only what is not rated throughout" value={ways.unrated !== null} onChange={filter} />
      <Checkbox label="Dim what does not discriminate" value={ways.isDimmed} onChange={dim} />
      <Studies />
      <AddButton
        label="Hypothesis"
        name="Add hypothesis (H)"
        isSmall
        onAdd={() => onAction({ kind: 'add', collection: 'hypotheses' })}
      />
      <AddButton
        label="Evidence"
        name="Add evidence (E)"
        isSmall
        onAdd={() => onAction({ kind: 'add', collection: 'evidence' })}
      />
    </div>
  );
}
