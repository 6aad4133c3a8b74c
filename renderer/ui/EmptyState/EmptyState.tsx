import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty and what would fill it. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  /** Level of the title's heading; 2 unless told. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** Small and to the left, for a panel or a section. */
  readonly compact?: boolean | undefined;
}

/** What is shown while there is nothing yet: what this place is for, and the way to the first thing in it. */
export function EmptyState(props: EmptyStateProps): ReactNode {
  const { title, children, icon, actions, headingLevel = 2, compact = false } = props;
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames(styles.empty, compact && styles.compact)}>
      {icon !== undefined && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <p className={styles.text}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
