import { useRef } from 'react';
import type { KeptChange } from '#shared/ipc/contract/unsaved.ts';
import { workbench } from '../../platform/workbench.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { ClosingDialog } from '../../ui/Dialog/ClosingDialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { valueOrTell } from '../../window/problems.ts';
import styles from './UnsavedDialog.module.css';
import { useUnsaved } from './unsaved-store.ts';

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

async function discard(ids: readonly string[]): Promise<void> {
  valueOrTell(await workbench.call('unsaved.discard', { ids: [...ids] }), 'Nothing was discarded');
}

/* The page may not write to the clipboard by itself, but it may copy what is selected, as the Edit menu does. */
function copy(words: HTMLTextAreaElement | null): void {
  words?.select();
  if (words && document.execCommand('copy')) showToast({ title: 'Copied', tone: 'good' });
}

function Change({ change }: { readonly change: KeptChange }) {
  const title = change.title || 'Untitled brief';
  const words = useRef<HTMLTextAreaElement>(null);
  return (
    <li className={styles.entry}>
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>
        {change.label} · {when.format(new Date(change.at))}
      </span>
      <p className={styles.reason}>{change.reason}</p>
      {change.text !== '' && (
        <AutoTextArea
          ref={words}
          label="Words"
          value={change.text}
          onChange={() => undefined}
          readOnly
          maxRows={8}
        />
      )}
      <div className={styles.actions}>
        {change.text !== '' && <Button onClick={() => copy(words.current)}>Copy</Button>}
        <Button variant="quiet" onClick={() => void discard([change.id])}>
          Discard
        </Button>
      </div>
    </li>
  );
}

/** Lists what could not be saved into its brief, to be copied or discarded. */
export function UnsavedDialog({ onClose }: { readonly onClose: () => void }) {
  const changes = useUnsaved((state) => state.changes);
  return (
    <ClosingDialog
      size="large"
      title="Changes that are not in their briefs"
      description="They could not be saved where they were made; each says why. They are kept here until you discard them, and those still on the page until they are saved there."
      onClose={onClose}
    >
      {changes.length === 0 ? (
        <EmptyState compact title="Nothing is left">
          Every change is in its brief, or was discarded.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
    </ClosingDialog>
  );
}
