import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './Chip.module.css';

export type ChipTone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: ChipTone | undefined;
  /** Replaces the mark of the tone; `null` takes it away where the words alone carry the meaning. */
  readonly icon?: ReactNode;
  /** Shows a remove button with this name, such as “Remove tag maritime”. */
  readonly removeLabel?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

const marks: Readonly<Record<ChipTone, ReactNode>> = {
  neutral: null,
  accent: null,
  good: <Check aria-hidden="true" />,
  warn: <TriangleAlert aria-hidden="true" />,
  bad: <CircleAlert aria-hidden="true" />,
};

/** A short state or tag. A tone with a meaning carries a mark too, so that colour is never alone. */
export function Chip({ children, tone = 'neutral', icon, removeLabel, onRemove }: ChipProps): ReactNode {
  const mark = icon === undefined ? marks[tone] : icon;
  return (
    <span className={classNames(styles.chip, tone !== 'neutral' && styles[tone])}>
      {mark !== null && <span className={styles.mark}>{mark}</span>}
      <span className={styles.text}>{children}</span>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={removeLabel ?? 'Remove'}
          onClick={onRemove}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
