import type { Brief } from '../../brief/brief.ts';
import { joinMoves, moveOfSteps, noMove, type ProseMove } from '../../prose/prose-move.ts';
import { type Result, success } from '../../result.ts';
import type { CommandCall } from '../command.ts';
import { changedPaths, hasLostRecords, type PathText } from './changed-paths.ts';
import { simpleChanges } from './simple-changes.ts';

/** How a brief was changed elsewhere, as far as somebody must know whose changes were made on the brief before. */
export interface BriefMove {
  /** By the key of the prose; one that is missing did not move. */
  readonly prose: ReadonlyMap<string, ProseMove>;
  readonly paths: ReadonlySet<PathText>;
  /** Whether records are gone, so that something may refer to nothing. */
  readonly hasLostRecords: boolean;
}

/** Two moves, one after the other, as one. */
export function joinBriefMoves(first: BriefMove | null, second: BriefMove): BriefMove {
  if (first === null) return second;
  const prose = new Map(first.prose);
  for (const [key, move] of second.prose) prose.set(key, joinMoves(prose.get(key) ?? noMove, move));
  return {
    prose,
    paths: new Set([...first.paths, ...second.paths]),
    hasLostRecords: first.hasLostRecords || second.hasLostRecords,
  };
}

/** What calls made elsewhere do to a brief, and the brief after them. */
export interface Moved {
  readonly brief: Brief;
  readonly move: BriefMove;
}

/** Makes calls that were made elsewhere; fails where one of them does not fit the brief. */
export function moveBrief(before: Brief, calls: readonly CommandCall[]): Result<Moved> {
  const prose = new Map<string, ProseMove>();
  let brief = before;
  for (const call of calls) {
    const simple = simpleChanges(call, brief);
    if (!simple.ok) return simple;
    for (const { steps } of simple.value.changes) {
      for (const [key, made] of steps) prose.set(key, joinMoves(prose.get(key) ?? noMove, moveOfSteps(made)));
    }
    brief = simple.value.after ?? brief;
  }
  const paths = changedPaths(before, brief);
  return success({ brief, move: { prose, paths, hasLostRecords: hasLostRecords(before, brief) } });
}
