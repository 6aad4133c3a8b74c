import { create } from 'zustand';
import type { BriefId } from '#shared/brief/ids.ts';
import type { FoundSignal } from '#shared/ipc/contract/signals.ts';
import { mostSignalText } from '#shared/ipc/signal-limits.ts';
import type { ExtractionKind } from '#shared/vocabulary/extraction.ts';
import { workbench } from '../platform/workbench.ts';
import { type SignalOrigin, showDialog } from './app-store.ts';
import { tellFailure, valueOrTell } from './problems.ts';

/** What became of a signal: which field of which record holds what it was accepted as. */
export interface Accepted {
  readonly collection: 'entities' | 'evidence';
  readonly id: string;
  /** What the change made of the record, so that it is known whether it was taken back. */
  readonly mark:
    | { readonly kind: 'record' }
    | { readonly kind: 'alias' | 'date'; readonly value: string }
    | { readonly kind: 'nothing' };
}

/** A signal in the queue; the same name is there once, with the number of its other passages. */
export interface QueuedSignal {
  readonly key: string;
  readonly found: FoundSignal;
  readonly others: number;
  readonly verdict: 'rejected' | Accepted | null;
  /** What the user made of it before a verdict: another kind of entity, other words. */
  readonly draft: { readonly becomes?: string; readonly words?: string };
}

/** What was found in one text, to be accepted, edited or rejected. */
export interface SignalQueue {
  readonly text: string;
  readonly origin: SignalOrigin;
  readonly signals: readonly QueuedSignal[];
  /** Whether every part of the text could be read. */
  readonly isWhole: boolean;
  /** The one that is looked at. */
  readonly at: number;
}

/** The queue of each brief, kept until the window is closed or another text is looked through. */
export const useSignalQueues = create<{ readonly queues: ReadonlyMap<BriefId, SignalQueue> }>(() => ({
  queues: new Map(),
}));

/** Changes the queue of a brief, if it has one. */
export function changeQueue(briefId: BriefId, change: (queue: SignalQueue) => SignalQueue): void {
  useSignalQueues.setState(({ queues }) => {
    const queue = queues.get(briefId);
    return queue ? { queues: new Map(queues).set(briefId, change(queue)) } : {};
  });
}

const names: ReadonlySet<ExtractionKind> = new Set(['person', 'organisation', 'place']);

/** Puts what was found into a queue: each name once, however often the text has it. */
export function queuedSignals(found: readonly FoundSignal[]): QueuedSignal[] {
  const queued = new Map<string, QueuedSignal>();
  for (const signal of found) {
    const place = `${signal.kind}:${signal.from}`;
    const key = names.has(signal.kind) ? `${signal.kind}:${signal.normal.toLowerCase()}` : place;
    const known = queued.get(key);
    queued.set(
      key,
      known
        ? { ...known, others: known.others + 1 }
        : { key, found: signal, others: 0, verdict: null, draft: {} },
    );
  }
  return [...queued.values()];
}

/* A local day: what a report calls yesterday is so for the reader. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Looks through a text and makes what is found the queue of a brief; false, after telling why, if that failed. */
export async function findSignals(briefId: BriefId, text: string, origin: SignalOrigin): Promise<boolean> {
  if (text.length > mostSignalText) {
    tellFailure(
      'The text is too long',
      `Names, dates and claims can be found in ${mostSignalText.toLocaleString()} characters at once. Take a part of the text.`,
    );
    return false;
  }
  const answer = await workbench.call('signals.find', { text, today: today() });
  const found = valueOrTell(answer, 'Nothing was looked for');
  if (!found) return false;
  const queue = { text, origin, signals: queuedSignals(found.signals), isWhole: found.isWhole, at: 0 };
  useSignalQueues.setState(({ queues }) => ({ queues: new Map(queues).set(briefId, queue) }));
  return true;
}

/** Opens the dialog that looks for names, dates and claims in a text, such as that of a capture. */
export function showSignalsOf(text: string, origin: SignalOrigin): void {
  showDialog({ kind: 'signals', asked: { text, origin } });
}
