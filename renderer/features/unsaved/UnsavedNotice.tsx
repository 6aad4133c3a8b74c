import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog } from '../../window/app-store.ts';
import { useUnsaved } from './unsaved-store.ts';

/** Says that something could not be saved into its brief, until somebody has dealt with it. */
export function UnsavedNotice() {
  const count = useUnsaved((state) => state.changes.length);
  if (count === 0) return null;
  return (
    <Banner
      tone="warn"
      title={count === 1 ? 'A change is not in its brief' : `${count} changes are not in their briefs`}
      reason="Their brief could not hold them, or the place they were made in was changed or deleted elsewhere before they were saved."
      remedy="Their words are kept: look at them, and copy what is still wanted."
      actions={<Button onClick={() => showDialog({ kind: 'unsaved' })}>Show</Button>}
    />
  );
}
