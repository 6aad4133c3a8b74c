import type { Brief } from '#shared/brief/brief.ts';
import { patchBrief } from '#shared/commands/brief-patch.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { editKindOf, editProse } from '#shared/commands/prose-edit.ts';

/** How a change continues those made before it. */
export interface Continued {
  /** Changes of another group begin another step; null is always a step of its own. */
  readonly group: string | null;
  /** How many words it completed. */
  readonly words: number;
}

const spaces = (text: string) => text.match(/\s+/g)?.length ?? 0;

function valueAt(brief: Brief, path: readonly (string | number)[]): unknown {
  let at: unknown = brief;
  for (const name of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined;
  return at;
}

/* The inverse of a change of fields holds what was there before. */
function wordsOfFields(inverse: CommandCall, after: Brief): number {
  const patches = patchBrief.args.safeParse(inverse.args).data?.patches ?? [];
  return patches.reduce((sum, { path, value }) => {
    const now = valueAt(after, path);
    const isText = typeof value === 'string' && typeof now === 'string';
    return isText ? sum + Math.abs(spaces(now) - spaces(value)) : sum;
  }, 0);
}

/** What was changed, and the brief around it. */
export interface Change {
  readonly call: CommandCall;
  readonly inverse: CommandCall;
  readonly before: Brief;
  readonly after: Brief;
}

/**
 * Says how a change of a group continues those before it: writing in the same field or paragraph does; anything else
 * done to prose is a step of its own.
 */
export function continued({ call, inverse, before, after }: Change, group: string | undefined): Continued {
  if (group === undefined) return { group: null, words: 0 };
  if (call.name !== editProse.name) return { group, words: wordsOfFields(inverse, after) };
  const args = editProse.args.safeParse(call.args).data;
  const kind = args && editKindOf(args, before);
  if (!kind || kind.name !== null || args.label !== '') return { group: null, words: 0 };
  return { group: `${group}#${kind.block}`, words: kind.words };
}
