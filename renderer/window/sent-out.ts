import { type SentOut, sentOutKey, sentOutOf } from '#shared/ipc/sent-out.ts';
import { useApp } from './app-store.ts';
import { changeSettings } from './settings.ts';

/** So many are remembered; of more, the oldest are forgotten. */
const mostSentOut = 2_000;

type Entries = readonly (readonly [string, SentOut])[];

function keep(change: (entries: Entries) => Entries): void {
  const entries = Object.entries(useApp.getState().settings.sentOut);
  void changeSettings({ sentOut: Object.fromEntries(change(entries).slice(-mostSentOut)) });
}

/** Notes who has a brief for review from now on. The brief and its file do not say so. */
export function noteSentOut(briefId: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const since = new Date().toISOString();
  const noted = names.map((to) => [sentOutKey(briefId, to), { briefId, to, since }] as const);
  const keys = new Set(noted.map(([key]) => key));
  keep((entries) => [...entries.filter(([key]) => !keys.has(key)), ...noted]);
}

/** Notes that somebody has a brief for review no longer: it came back, or is not waited for. */
export function endSentOut(briefId: string, to: string): void {
  const ended = sentOutKey(briefId, to);
  if (ended in useApp.getState().settings.sentOut)
    keep((entries) => entries.filter(([key]) => key !== ended));
}

/** Who has a brief for review, the longest first. */
export function useSentOut(briefId: string): SentOut[] {
  const sentOut = useApp(({ settings }) => settings.sentOut);
  return sentOutOf(sentOut, briefId);
}
