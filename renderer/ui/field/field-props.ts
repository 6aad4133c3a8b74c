import type { ReactNode } from 'react';

/** What every labelled control has in common. */
export interface FieldProps {
  /** The control's name. It is always there for a screen reader, even where `hideLabel` takes it from sight. */
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** What belongs here, in a sentence under the label. */
  readonly description?: ReactNode;
  /** What is wrong and what would be right; marks the control as invalid. */
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
}
