import { undoableSteps } from '#shared/commands/undoable.ts';
import type { OtherPart } from '../brief-file/format.ts';
import type { Origin } from '../brief-file/origin-part.ts';
import type { KeptContents } from '../library/brief-contents.ts';
import type { Library } from '../library/library.ts';

/*
 * What came back from one copy before. The library keeps each brief that was put together with its own as a part of that
 * brief, which never leaves it: a later round from the same copy is then compared with the former one, so that nothing is
 * asked twice, and an older round brings nothing.
 */

/** The folder of briefs that came back; its parts are in no file. */
export const returnedFolder = 'returned/';

/** Whether a part is a brief that came back before. */
export function isReturnedPart({ name }: Pick<OtherPart, 'name'>): boolean {
  return name.startsWith(returnedFolder);
}

/** One round: from which change of which copy, and which change here brought it in. */
export interface Round {
  readonly copy: string;
  readonly change: number;
  readonly mark: number;
  readonly seq: number;
  readonly part: KeptContents['parts'][number];
}

const form = /^returned\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\/(\d{1,15})-(-?\d{1,15})-(\d{1,15})\.json$/;

/** The name of the part of a round. */
export function roundName({ copy }: Origin, seq: number): string {
  return `${returnedFolder}${copy.id}/${copy.change}-${copy.mark}-${seq}.json`;
}

function roundOf(part: KeptContents['parts'][number]): Round[] {
  const [, copy, change, mark, seq] = form.exec(part.name) ?? [];
  if (copy === undefined) return [];
  return [{ copy, change: Number(change), mark: Number(mark), seq: Number(seq), part }];
}

/** So many of the newest changes are looked at for rounds that were taken back. */
const changesSearched = 5_000;

/* The numbers of the changes that still stand, among the newest ones. */
function standing({ briefs }: Pick<Library, 'briefs'>, briefId: string): ReadonlySet<number> {
  const newest = briefs.history(briefId, null, changesSearched);
  if (!newest.ok) return new Set();
  // A change that was made again after it was taken back keeps its name, and so the number in it.
  const named = newest.value.toReversed().map((step) => ({ ...step, label: `${step.label}\n${step.seq}` }));
  return new Set(undoableSteps(named).map(({ label }) => Number(label.split('\n').at(-1))));
}

/** The rounds of a brief that came from one copy and were not taken back, the newest last. */
export function roundsFrom(
  library: Pick<Library, 'briefs' | 'contents'>,
  briefId: string,
  { copy }: Origin,
): Round[] {
  const kept = library.contents.of(briefId);
  const rounds = kept.ok ? kept.value.parts.flatMap(roundOf).filter((round) => round.copy === copy.id) : [];
  if (rounds.length === 0) return [];
  const stand = standing(library, briefId);
  return rounds
    .filter(({ seq }) => stand.has(seq))
    .sort((one, other) => one.change - other.change || one.seq - other.seq);
}
