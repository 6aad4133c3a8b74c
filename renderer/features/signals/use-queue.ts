import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useBriefParts, useDocument } from '../../document/context.tsx';
import { announce } from '../../ui/Announcer/announcer.ts';
import { useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { changeQueue, type QueuedSignal, type SignalQueue } from '../../window/signals.ts';
import { acceptingChange, type Becoming, becomingKey, becomings, stateOf, wordsOf } from './becoming.ts';
import type { QueueAction } from './queue-keys.ts';

/* The next signal that waits, behind a place or, if there is none, before it; the place itself if none waits. */
function nextWaiting(brief: Brief, { signals }: SignalQueue, at: number): number {
  const waits = (signal: QueuedSignal) => stateOf(brief, signal) === 'waiting';
  const behind = signals.findIndex((signal, place) => place > at && waits(signal));
  if (behind >= 0) return behind;
  const before = signals.findIndex((signal, place) => place !== at && waits(signal));
  return before >= 0 ? before : at;
}

const withSignal = (queue: SignalQueue, at: number, change: Partial<QueuedSignal>): SignalQueue => ({
  ...queue,
  signals: queue.signals.map((signal, place) => (place === at ? { ...signal, ...change } : signal)),
});

/** Of a signal: how it may be accepted, how it is, and with which words. */
export interface Choice {
  readonly ways: readonly Becoming[];
  readonly way: Becoming;
  readonly words: string;
}

/** How a signal would be accepted now. */
export function choiceOf(brief: Brief, queue: SignalQueue, signal: QueuedSignal): Choice {
  const ways = becomings(brief, queue, signal);
  const chosen = ways.find((way) => becomingKey(way) === signal.draft.becomes) ?? ways[0];
  return { ways, way: chosen ?? { kind: 'evidence' }, words: signal.draft.words ?? wordsOf(queue, signal) };
}

/* One change of the brief, so one step of undo; says whether it was made. */
function accept(document: BriefDocument, queue: SignalQueue, at: number): boolean {
  const signal = queue.signals[at];
  if (!signal || document.readOnly !== null) return false;
  const { way, words } = choiceOf(document.brief, queue, signal);
  if (words.trim() === '') return false;
  const by = useApp.getState().settings.author;
  const given = { id: newId(), at: new Date().toISOString(), by, words: words.trim() };
  const { call, accepted } = acceptingChange(document.brief, queue, signal, way, given);
  const done = call === null ? null : document.runCall(call);
  if (done && !done.ok) {
    tellProblem(done.error, 'Nothing was accepted');
    return false;
  }
  changeQueue(document.brief.id, (now) => withSignal(now, at, { verdict: accepted }));
  return true;
}

/* Undo, here or elsewhere, changes what is accepted. */
const parts = ['entities', 'evidence'] as const;

/** The queue as one works on it: the brief as it is now, what an action does, and what is noted of a signal. */
export function useQueue(queue: SignalQueue, onEdit: () => void) {
  const document = useDocument();
  const brief = useBriefParts(parts, (now) => now);
  const { at } = queue;
  const change = (next: (now: SignalQueue) => SignalQueue) => changeQueue(brief.id, next);
  const goOn = (said: string) => {
    announce(said);
    change((now) => ({ ...now, at: nextWaiting(document.brief, now, now.at) }));
  };
  const judge = (kind: 'accept' | 'reject') => {
    const signal = queue.signals[at];
    const state = signal && stateOf(document.brief, signal);
    if (kind === 'accept' && state !== 'accepted' && accept(document, queue, at)) goOn('Accepted');
    if (kind === 'accept' || state === 'accepted') return;
    change((now) => withSignal(now, at, { verdict: state === 'rejected' ? null : 'rejected' }));
    if (state === 'waiting') goOn('Rejected');
  };
  const onAction = (action: QueueAction) => {
    if (action.kind === 'go') change((now) => ({ ...now, at: action.to }));
    else if (action.kind === 'undo') document.undo();
    else if (action.kind === 'redo') document.redo();
    else if (action.kind === 'edit') onEdit();
    else judge(action.kind);
  };
  const draft = (noted: QueuedSignal['draft']) =>
    change((now) => withSignal(now, at, { draft: { ...now.signals[at]?.draft, ...noted } }));
  return { brief, onAction, draft };
}
