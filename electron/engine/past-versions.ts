import type { PastVersion } from '#shared/ipc/contract.ts';
import type { ToldEvent } from './library/event-log.ts';

/** Whoever does nothing for so many milliseconds begins a new version with the next change. */
const pauseMs = 15 * 60 * 1_000;
/** A version is no longer than this, in milliseconds: somebody who writes all day gets more than one. */
const longestMs = 2 * 60 * 60 * 1_000;
/** Of a version so many kinds of changes are told. */
const mostTold = 4;

/* Each kind of change that is told by itself: what comes before and after it is another version. */
const ownVersion = /^(Import|Restore)\b/;

function isOneVersion(run: readonly ToldEvent[], next: ToldEvent): boolean {
  const [last] = run;
  const first = run.at(-1);
  if (!last || !first) return true;
  const pause = Date.parse(first.at) - Date.parse(next.at);
  const length = Date.parse(last.at) - Date.parse(next.at);
  const isApart = ownVersion.test(first.label) || ownVersion.test(next.label);
  return first.author === next.author && !isApart && pause <= pauseMs && length <= longestMs;
}

function versionOf(run: readonly ToldEvent[]): PastVersion[] {
  const [last] = run;
  const first = run.at(-1);
  if (!last || !first) return [];
  const counts = Map.groupBy(run, ({ label }) => label);
  const done = [...counts]
    .map(([label, { length }]) => ({ label, count: length }))
    .toSorted((one, other) => other.count - one.count);
  const { seq, at: ended, author } = last;
  return [{ seq, began: first.at, ended, author, done: done.slice(0, mostTold) }];
}

/** Gathers changes, newest first, into runs that one person made without a long pause: the versions of a brief. */
export function pastVersions(events: readonly ToldEvent[]): PastVersion[] {
  const versions: PastVersion[] = [];
  let run: ToldEvent[] = [];
  for (const event of events) {
    if (!isOneVersion(run, event)) {
      versions.push(...versionOf(run));
      run = [];
    }
    run.push(event);
  }
  return [...versions, ...versionOf(run)];
}
