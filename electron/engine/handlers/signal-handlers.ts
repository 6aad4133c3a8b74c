import { nameKey } from '#engine/library/name-key.ts';
import { knownEntities, possibleKeys } from '#engine/signals/known-entities.ts';
import { textParts } from '#engine/signals/text-parts.ts';
import type { FoundSignal } from '#shared/ipc/contract/signals.ts';
import { success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';

/** Answers requests about names, dates and claims in a text. */
export function signalHandlers({ library, signals }: Pick<EngineContext, 'library' | 'signals'>) {
  return {
    'signals.find': async ({ text, today }) => {
      const found: FoundSignal[] = [];
      let isWhole = true;
      for (const part of textParts(text)) {
        const known = library.entities.called(possibleKeys(part.text));
        if (!known.ok) return known;
        const { names, byKey } = knownEntities(part.text, known.value);
        const inPart = await signals.find({ text: part.text, today, known: names });
        isWhole &&= inPart !== null;
        for (const signal of inPart ?? []) {
          const { from, to } = signal;
          const entity = byKey.get(nameKey(signal.text)) ?? null;
          found.push({ ...signal, from: from + part.from, to: to + part.from, known: entity });
        }
      }
      return success({ signals: found, isWhole });
    },
  } satisfies Partial<EngineHandlers>;
}
