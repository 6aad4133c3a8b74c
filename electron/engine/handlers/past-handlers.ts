import { setImmediate } from 'node:timers/promises';
import type { Brief } from '#shared/brief/brief.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { readHypothesisClock } from '../hypothesis-clock.ts';
import type { PastParts } from '../library/past-brief.ts';
import { pastVersions } from '../past-versions.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf } from './answers.ts';

/** One answer lists the versions of so many changes. */
const changesListed = 5_000;
/** So many changes are read at once: a save waits for no more. */
const readAtOnce = 500;

/**
 * Makes a brief as it was after a change, beside saves: its changes are read in parts, and made again in a thread that
 * can be ended. See `pastBrief` for what may come back.
 */
export async function briefAsItWas(
  { library, publisher }: Pick<EngineContext, 'library' | 'publisher'>,
  briefId: string,
  seq: number,
): Promise<Result<Brief>> {
  let parts: Result<PastParts> = library.past.begin(briefId, seq);
  while (parts.ok) {
    const known: PastParts = parts.value;
    parts = library.past.further(known, readAtOnce);
    if (parts.ok && parts.value.events.length === known.events.length) return publisher.past(known);
    await setImmediate();
  }
  return parts;
}

/** Answers requests about earlier versions of a brief. */
export function pastHandlers(context: Pick<EngineContext, 'library' | 'publisher'>) {
  const { library } = context;
  return {
    'past.list': ({ briefId, before }) =>
      answerOf(library.past.told(briefId, before, changesListed), (told) => {
        const isComplete = told.length < changesListed;
        const versions = pastVersions(told);
        // The last one may go on among the changes that were not read.
        const whole = isComplete || versions.length === 1 ? versions : versions.slice(0, -1);
        const made = { seq: 0, began: '', ended: '', author: '', done: [] };
        return {
          versions: isComplete && told.at(-1)?.label !== 'Import' ? [...whole, made] : whole,
          isComplete,
        };
      }),
    'past.clock': ({ briefId }) => readHypothesisClock(library, briefId),
    'past.brief': async ({ briefId, seq }) => {
      const past = await briefAsItWas(context, briefId, seq);
      return past.ok ? success({ brief: past.value }) : past;
    },
  } satisfies Partial<EngineHandlers>;
}
