import { z } from 'zod';
import type { Brief } from '../../brief/brief.ts';
import { anchoredKinds } from '../../queries/anchored.ts';
import { patchBrief } from '../brief-patch.ts';
import { replaceBrief } from '../brief-replace.ts';
import { type CommandCall, callOf } from '../command.ts';
import type { BriefMove } from './brief-move.ts';
import { isChanged, pathText } from './changed-paths.ts';

/**
 * A call as it must be made after a move; null if nothing of it is left. `lost` says why a part of it cannot be made.
 */
export interface AdaptedCall {
  readonly call: CommandCall | null;
  readonly lost: string | null;
}

type Patch = z.output<typeof patchBrief.args>['patches'][number];

const changedElsewhere = 'What it changes was changed elsewhere meanwhile.';

/* A patch says what was there before. Where others have changed that since, their change stands. */
function adaptedPatch(call: CommandCall, move: BriefMove): AdaptedCall {
  const args = patchBrief.args.safeParse(call.args);
  if (!args.success) return { call, lost: null };
  const { label, patches } = args.data;
  const [kept, dropped] = partition(
    patches,
    ({ path }) => !isChanged(pathText(path), move.paths) && !isMarkOfChanged(path, move),
  );
  if (dropped.length === 0) return { call, lost: null };
  return {
    call: kept.length > 0 ? callOf(patchBrief, { label, patches: kept }) : null,
    lost: dropped.every(isPassage) ? null : changedElsewhere,
  };
}

/* Marks are those of one text: over another one they would lie over other words. */
function isMarkOfChanged([collection, id, part, field]: Patch['path'], move: BriefMove): boolean {
  if (part !== 'marks' || collection === undefined || id === undefined || field === undefined) return false;
  return isChanged(pathText([collection, id, field]), move.paths);
}

/* A passage that cannot be put back is gone with its text; nothing anybody wrote is lost with it. */
function isPassage({ path: [collection, , field, part] }: Patch): boolean {
  return (
    part === 'passage' &&
    anchoredKinds.some((kind) => kind.collection === collection && kind.anchor === field)
  );
}

function partition<Item>(items: readonly Item[], isIn: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isIn), items.filter((item) => !isIn(item))];
}

const removed = z.strictObject({ ids: z.array(z.string()) });

/* What is already gone need not be removed. */
function adaptedRemoval(call: CommandCall, brief: Brief): AdaptedCall {
  const args = removed.safeParse(call.args);
  if (!args.success) return { call, lost: null };
  const ids = args.data.ids.filter((id) => hasRecord(brief, id));
  if (ids.length === args.data.ids.length) return { call, lost: null };
  return { call: ids.length > 0 ? { name: call.name, args: { ids } } : null, lost: null };
}

function hasRecord(brief: Brief, id: string): boolean {
  return Object.values(brief).some(
    (part) => typeof part === 'object' && part !== null && Object.hasOwn(part, id),
  );
}

/**
 * What a call other than `prose.edit` must become after a move to do exactly what it was meant to do. Most calls stay
 * as they are: they name what they change, and the last writer of a field wins.
 */
export function adaptedCall(call: CommandCall, brief: Brief, move: BriefMove): AdaptedCall {
  const isMoved = move.paths.size > 0;
  if (!isMoved) return { call, lost: null };
  if (call.name === replaceBrief.name) {
    return {
      call: null,
      lost: 'It would put another brief in the place of one that was changed elsewhere meanwhile.',
    };
  }
  if (call.name === patchBrief.name) return adaptedPatch(call, move);
  if (call.name.endsWith('.remove')) return adaptedRemoval(call, brief);
  return { call, lost: null };
}
