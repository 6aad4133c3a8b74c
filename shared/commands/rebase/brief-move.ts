import type { Brief } from '../../brief/brief.ts';
import { joinMoves, moveOfSteps, noMove, type ProseMove } from '../../prose/prose-move.ts';
import { anchoredKinds } from '../../queries/anchored.ts';
import { type Result, success } from '../../result.ts';
import { givesPlace } from '../anchors.ts';
import type { CommandCall } from '../command.ts';
import { applyCall } from '../registry.ts';
import { changedPaths, hasLostRecords, type PathText } from './changed-paths.ts';
import { simpleChanges } from './simple-changes.ts';

/** How a brief was changed elsewhere, as far as matters to somebody whose changes were made on the brief before. */
export interface BriefMove {
  /** By the key of the prose; prose without an entry did not move. */
  readonly prose: ReadonlyMap<string, ProseMove>;
  readonly paths: ReadonlySet<PathText>;
  /** Whether records are gone, so that something may refer to nothing. */
  readonly hasLostRecords: boolean;
}

/** Two moves, one after the other, joined into one. */
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

/** A place that only moved along with its text was not changed by anybody. */
function withoutMovedPlaces(
  paths: ReadonlySet<PathText>,
  isGiven: (collection: string, id: string) => boolean,
): ReadonlySet<PathText> {
  const isMoved = (path: PathText) => {
    const [collection = '', id = '', field] = path.split('/');
    const kind = anchoredKinds.find((one) => one.collection === collection);
    return kind !== undefined && field === kind.anchor && !isGiven(collection, id);
  };
  return new Set([...paths].filter((path) => !isMoved(path)));
}

/** Makes calls that were made elsewhere; fails if one of them does not fit the brief. */
export function moveBrief(before: Brief, calls: readonly CommandCall[]): Result<Moved> {
  const prose = new Map<string, ProseMove>();
  const given: ReturnType<typeof givesPlace>[] = [];
  let brief = before;
  for (const call of calls) {
    const simple = simpleChanges(call, brief);
    if (!simple.ok) return simple;
    for (const { call: made, steps } of simple.value.changes) {
      given.push(givesPlace(made));
      for (const [key, made] of steps) prose.set(key, joinMoves(prose.get(key) ?? noMove, moveOfSteps(made)));
    }
    // Taken apart, a call may split the same text differently; the library has what the call itself makes.
    const isWhole = simple.value.changes.length === 1 && simple.value.changes[0]?.call === call;
    const whole = isWhole ? null : applyCall(brief, call);
    if (whole && !whole.ok) return whole;
    brief = whole?.value.brief ?? simple.value.after ?? brief;
  }
  const paths = withoutMovedPlaces(changedPaths(before, brief), (collection, id) =>
    given.some((gives) => gives(collection, id)),
  );
  return success({ brief, move: { prose, paths, hasLostRecords: hasLostRecords(before, brief) } });
}
