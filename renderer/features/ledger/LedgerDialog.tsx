import { useEffect, useState } from 'react';
import type { LedgerEntry, LedgerPart } from '#shared/ipc/contract/ledger.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl/SegmentedControl.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { followLedger, useLedger } from '../../window/ledger.ts';
import { valueOrTell } from '../../window/problems.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { EntryList } from './EntryList.tsx';
import styles from './Ledger.module.css';
import { TrackRecord } from './TrackRecord.tsx';

async function exportLedger(): Promise<void> {
  const written = await workbench.call('ledger.export', {});
  if (!written.ok && written.error.code === 'cancelled') return;
  const done = valueOrTell(written, 'The ledger was not exported');
  if (done) showToast({ title: `Ledger written to ${done.fileName}`, tone: 'good' });
}

/**
 * The ledger of the library: the key judgments that can be decided, by a day and a rule, with those whose day has come
 * first; how the decided ones came out, and how well judgments are borne out.
 */
export function LedgerDialog({ onClose }: { readonly onClose: () => void }) {
  const [part, setPart] = useFirstPart();
  const [deciding, setDeciding] = useState<LedgerEntry | null>(null);
  useEffect(followLedger, []);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Ledger of judgments"
      description="Key judgments with a day and a rule for deciding them. Say how each came out; what is said of how well they are borne out counts all briefs outside the trash."
      size="huge"
      actions={
        <>
          <Button onClick={() => void exportLedger()}>Export as CSV…</Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <section className={styles.entries} aria-label="Judgments">
          <Parts part={part} onChange={setPart} />
          {part && <EntryList part={part} onDecide={setDeciding} onClose={onClose} />}
        </section>
        <TrackRecord />
      </div>
      {deciding && <DecideDialog entry={deciding} onClose={() => setDeciding(null)} />}
    </Dialog>
  );
}

/* It begins with what is due, if anything is; later on the user chooses. */
function useFirstPart() {
  const summary = useLedger((state) => state.summary);
  const [part, setPart] = useState<LedgerPart | null>(null);
  if (part === null && summary !== null) setPart(summary.due > 0 ? 'due' : 'open');
  return [part, setPart] as const;
}

function Parts(props: { readonly part: LedgerPart | null; readonly onChange: (part: LedgerPart) => void }) {
  const summary = useLedger((state) => state.summary);
  const named = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} (${count.toLocaleString()})`;
  return (
    <SegmentedControl<LedgerPart>
      label="Which judgments"
      hideLabel
      value={props.part}
      onChange={props.onChange}
      options={[
        { value: 'due', label: named('Due', summary?.due) },
        { value: 'open', label: named('Open', summary?.open) },
        { value: 'decided', label: named('Decided', summary?.decided) },
      ]}
    />
  );
}
