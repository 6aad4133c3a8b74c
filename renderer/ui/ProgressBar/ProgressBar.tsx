import { Progress as Base } from '@base-ui/react/progress';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.tsx';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** What is being done: “Importing 12 files”. */
  readonly label: string;
  /** How much is done, from 0 to 1; `null` where it cannot be known. */
  readonly value: number | null;
  /** Shows a cancel button. */
  readonly onCancel?: (() => void) | undefined;
  readonly cancelLabel?: string | undefined;
}

/** How far a long work has come, and the way out of it. */
export function ProgressBar({ label, value, onCancel, cancelLabel = 'Cancel' }: ProgressBarProps): ReactNode {
  return (
    <div className={styles.line}>
      <Base.Root className={styles.bar} value={value} min={0} max={1} format={{ style: 'percent' }}>
        <Base.Label className={styles.label}>{label}</Base.Label>
        {value !== null && <Base.Value className={styles.value} />}
        <Base.Track className={styles.track}>
          <Base.Indicator className={styles.fill} />
        </Base.Track>
      </Base.Root>
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          {cancelLabel}
        </Button>
      )}
    </div>
  );
}
