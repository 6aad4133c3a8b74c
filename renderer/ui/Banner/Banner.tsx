import CircleAlert from 'lucide-react/icons/circle-alert';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.tsx';
import { classNames } from '../class-names.ts';
import styles from './Banner.module.css';

export type BannerTone = 'info' | 'warn' | 'error';

export interface BannerProps {
  readonly tone?: BannerTone | undefined;
  /** What happened. */
  readonly title: string;
  /** Why it matters. */
  readonly reason?: ReactNode;
  /** What to do. */
  readonly remedy?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  readonly dismissLabel?: string | undefined;
}

const icons: Readonly<Record<BannerTone, ReactNode>> = {
  info: <Info size={16} aria-hidden="true" />,
  warn: <TriangleAlert size={16} aria-hidden="true" />,
  error: <CircleAlert size={16} aria-hidden="true" />,
};

/** A message over a view that stays while its cause does, in three parts. An error is read out at once. */
export function Banner(props: BannerProps): ReactNode {
  const { tone = 'info', title, reason, remedy, actions, onDismiss, dismissLabel = 'Dismiss' } = props;
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={classNames(styles.banner, tone !== 'info' && styles[tone])}
    >
      <span className={styles.icon}>{icons[tone]}</span>
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        {reason !== undefined && <span className={styles.more}> {reason}</span>}
        {remedy !== undefined && <span className={styles.more}> {remedy}</span>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss !== undefined && (
        <Button
          iconOnly
          variant="quiet"
          aria-label={dismissLabel}
          icon={<X size={16} aria-hidden="true" />}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
