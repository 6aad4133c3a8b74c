import type { Answer } from '#shared/ipc/contract.ts';
import { groupPauseMs, groupWords, type HistoryChange, type HistoryEntry } from './history.ts';

/** A change that an earlier session made and that can be undone, as `brief.steps` tells of it. */
export type EarlierStep = (Answer<'brief.steps'> & { ok: true })['value']['steps'][number];

function changeOf({ seq, inverse, form }: EarlierStep): HistoryChange {
  // Changes of this session have numbers from 1 on.
  return { id: -seq, inverse, form, behind: null, over: null };
}

/* The log does not say what was typed in one go: what bears one name and came without a pause was. */
function continues(entry: HistoryEntry, step: EarlierStep, at: number): boolean {
  return entry.label === step.label && at - entry.at < groupPauseMs && entry.changes.length < groupWords;
}

/**
 * Makes entries of the history of what earlier sessions did, both oldest first. Steps that follow each other under one
 * name without a pause become one entry, as they were when they were made.
 */
export function earlierEntries(steps: readonly EarlierStep[]): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const step of steps) {
    const at = Date.parse(step.at) - performance.timeOrigin;
    const last = entries.at(-1);
    const change = changeOf(step);
    if (last && continues(last, step, at)) {
      entries[entries.length - 1] = { ...last, changes: [change, ...last.changes], at };
    } else entries.push({ label: step.label, changes: [change], group: null, words: 0, at });
  }
  return entries;
}
