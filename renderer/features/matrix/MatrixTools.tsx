import { AddButton } from '../../records/RecordTools.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { useApp } from '../../window/app-store.ts';
import { changeSettings } from '../../window/settings.ts';
import type { GridAction } from './grid-keys.ts';
import styles from './MatrixDialog.module.css';
import type { useGridWays } from './use-grid-axes.ts';

const layouts = [
  { value: 'rows', label: 'Hypotheses in rows' },
  { value: 'classic', label: 'Classic' },
] as const;

const groupings = [
  { value: 'none', label: 'No groups' },
  { value: 'source', label: 'Grouped by source' },
  { value: 'origin', label: 'Grouped by origin' },
] as const;

/** How the grid is laid out, in which order, and what of it is shown. */
export function MatrixTools(props: ReturnType<typeof useGridWays> & AddingProps) {
  const { ways, sort, filter, dim, group, isRegisterOpen, onAction } = props;
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
      <Select
        label="Group evidence"
        hideLabel
        quiet
        options={groupings}
        value={ways.grouping ?? 'none'}
        onChange={(value) => group(value === 'none' ? null : value)}
      />
      <Checkbox label="Most telling first" value={ways.sorted !== null} onChange={sort} />
      <Checkbox label="Only what lacks ratings" value={ways.unrated !== null} onChange={filter} />
      <Checkbox label="Dim what does not discriminate" value={ways.isDimmed} onChange={dim} />
      <Adding {...{ isRegisterOpen, onAction }} />
    </div>
  );
}

interface AddingProps {
  readonly isRegisterOpen: boolean;
  readonly onAction: (action: GridAction) => void;
}

/* What is added, and the register to add it from. */
function Adding({ isRegisterOpen, onAction }: AddingProps) {
  return (
    <div className={styles.adding}>
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
      <button
        type="button"
        className={styles.register}
        aria-label="Sources to add evidence from (S)"
        aria-pressed={isRegisterOpen}
        onClick={() => onAction({ kind: 'register' })}
      >
        Sources
      </button>
    </div>
  );
}
