import { create } from 'zustand';
import type { LedgerSummary } from '#shared/ipc/contract/ledger.ts';
import { workbench } from '../platform/workbench.ts';
import { showToast } from '../ui/Toast/toasts.ts';
import { showDialog, useApp } from './app-store.ts';
import { today } from './today.ts';

/** What the window knows of the ledger; null until it has asked. */
export const useLedger = create<{
  readonly summary: LedgerSummary | null;
  /** Increases with each answer, so that a list beside it asks again. */
  readonly asked: number;
  /** Whether the notice of what is due was put away in this window. */
  readonly isNoticeAway: boolean;
}>(() => ({ summary: null, asked: 0, isNoticeAway: false }));

/** Asks how the ledger stands. */
export async function refreshLedger(): Promise<void> {
  const answer = await workbench.call('ledger.summary', { today: today() });
  if (!answer.ok) return;
  useLedger.setState({ summary: answer.value, asked: useLedger.getState().asked + 1 });
}

/** Changes come in bursts while somebody types; the ledger follows at most this often, in milliseconds. */
const followMs = 1_000;

/** Keeps what the window knows of the ledger as the library is; gives what stops that. */
export function followLedger(): () => void {
  let timer = 0;
  // Whoever follows it shows what is due.
  isTold = true;
  void refreshLedger();
  const ask = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refreshLedger(), followMs);
  };
  const stops = [workbench.on('library.changed', ask), workbench.on('library.reopened', ask)];
  return () => {
    window.clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

let isTold = false;

/** Says once in this window, where it begins with a brief instead of the library, that judgments are due. */
export async function tellWhatIsDue(): Promise<void> {
  if (isTold) return;
  isTold = true;
  await refreshLedger();
  const due = useLedger.getState().summary?.due ?? 0;
  if (due === 0 || useApp.getState().view.kind !== 'brief') return;
  showToast({
    title: due === 1 ? 'A key judgment is due to be decided' : `${due} key judgments are due to be decided`,
    action: { label: 'Open the ledger', onSelect: () => showDialog({ kind: 'ledger' }) },
  });
}
