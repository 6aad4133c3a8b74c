import { setImmediate as otherRequests } from 'node:timers/promises';
import type { EntityMention } from '#shared/ipc/contract/entities.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Library } from '../library/library.ts';
import type { EngineHandlers } from '../requests.ts';
import { mergeEntities } from './change-briefs.ts';

/** How long an answer waits for briefs that changed, in milliseconds; then it says how many are left. */
const mostWaiting = 3_000;

/** Reads what changed before an answer, a little at a time, so that edits are saved in between. */
async function caughtUp(library: Library, name: string): Promise<void> {
  const until = performance.now() + mostWaiting;
  for (;;) {
    const left = library.entities.catchUp(name);
    if (!left.ok || left.value === 0 || performance.now() > until) return;
    await otherRequests();
  }
}

/**
 * A page of the mentions of an entity. Only the briefs of the page are read, one after the other, so that edits are saved
 * in between.
 */
async function mentionsOf(
  library: Library,
  { name, offset, limit }: ParsedRequestOf<'entities.mentions'>,
): Promise<Result<ResponseOf<'entities.mentions'>>> {
  await caughtUp(library, name);
  const named = library.entities.namedIn(name);
  if (!named.ok) return named;
  const total = named.value.reduce((sum, { places }) => sum + places, 0);
  const mentions: EntityMention[] = [];
  let before = 0;
  for (const at of named.value) {
    const end = before + at.places;
    if (end > offset && mentions.length < limit) {
      const found = library.entities.mentionsIn(at);
      if (!found.ok) return found;
      const start = Math.max(0, offset - before);
      mentions.push(...found.value.slice(start, start + limit - mentions.length));
      await otherRequests();
    }
    before = end;
    if (mentions.length >= limit) break;
  }
  return success({ mentions, total });
}

/** Answers requests about the entities of the library. */
export function entityHandlers(context: EngineContext) {
  const { library, changed } = context;
  return {
    'entities.page': async ({ name }) => {
      await caughtUp(library, name);
      return library.entities.page(name);
    },
    'entities.mentions': (request) => mentionsOf(library, request),
    'entities.judge': ({ one, other, isSame }) => {
      const judged = library.entities.judge(one, other, isSame);
      if (judged.ok) changed([]);
      return judged;
    },
    'entities.merge': (request) => mergeEntities(context, request),
  } satisfies Partial<EngineHandlers>;
}
