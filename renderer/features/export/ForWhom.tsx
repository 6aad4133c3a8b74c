import type { BriefId } from '#shared/brief/ids.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { useBriefReview } from '../../window/brief-reviews.ts';
import styles from './ExportDialog.module.css';

interface ForWhomProps {
  readonly briefIds: readonly BriefId[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** Who is to review the brief, so that the library says who has it. What was sent by somebody else only goes back. */
export function ForWhom({ briefIds, value, onChange, onEnter }: ForWhomProps) {
  const [only = '', ...others] = briefIds;
  const review = useBriefReview(only);
  if (others.length > 0 || review) return null;
  return (
    <div className={styles.forWhom}>
      <TextField
        label="For review by (optional)"
        description="Your library then says who has it, and since when. The file does not."
        placeholder="T. Vell, R. Quill"
        value={value}
        maxLength={1_000}
        onChange={onChange}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter()}
      />
    </div>
  );
}
