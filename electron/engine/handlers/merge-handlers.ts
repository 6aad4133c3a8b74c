import { GuardedReader } from '#engine/import/guarded.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { HeldFiles } from '../first-look/held-files.ts';
import type { ImportedFile } from '../import/imported-file.ts';
import { bringIn, consider } from '../merge/bring-in.ts';
import type { EngineHandlers, EngineRequestOf } from '../requests.ts';
import { readHeld } from './first-look-handlers.ts';

async function readReturned(
  context: EngineContext,
  held: HeldFiles,
  token: string,
): Promise<Result<ImportedFile>> {
  const file = held.get(token);
  if (!file.ok) return file;
  const reader = new GuardedReader();
  try {
    return await readHeld(context, reader, file.value);
  } finally {
    reader.end();
  }
}

function changedMeanwhile(): Result<never> {
  return failure(
    'out-of-step',
    'Your brief was changed since you looked at what came back, so nothing was brought in. Look at it again: what you chose is asked anew.',
  );
}

async function bringInHeld(
  context: EngineContext,
  held: HeldFiles,
  { token, briefId, seq, mark, chosen }: EngineRequestOf<'merge.bringIn'>,
) {
  const { emit, changed, busy, now } = context;
  const read = await readReturned(context, held, token);
  if (!read.ok) return read;
  const considered = await consider(context, briefId, read.value, chosen);
  if (!considered.ok) return considered;
  if (considered.value.seq !== seq || considered.value.mark !== mark) return changedMeanwhile();
  const { answer, label } = considered.value;
  const saved = await bringIn(context, briefId, considered.value, now());
  if (!saved.ok) return saved;
  held.forget(token);
  const told = { label, broughtIn: answer.broughtIn.length, left: answer.left };
  if (!answer.call) return success({ seq: null, ...told });
  emit({
    name: 'brief.changed',
    event: { briefId, seq: saved.value.seq, mark: saved.value.mark, calls: [answer.call] },
    writer: null,
  });
  changed([briefId]);
  busy();
  return success({ seq: saved.value.seq, ...told });
}

/** Answers requests about files that came back: what they would bring, and to bring it in. */
export function mergeHandlers(context: EngineContext, held: HeldFiles) {
  return {
    'merge.look': async ({ token, briefId }) => {
      const read = await readReturned(context, held, token);
      if (!read.ok) return read;
      const considered = await consider(context, briefId, read.value, {});
      if (!considered.ok) return considered;
      const { seq, mark, title, returned, answer } = considered.value;
      const { by, isKnown } = returned;
      const basis = answer.isCompared.every(Boolean) ? returned.basis : 'none';
      const { broughtIn, conflicts } = answer;
      return success({
        briefId,
        title,
        seq,
        mark,
        by,
        basis,
        isKnown,
        broughtIn: [...broughtIn],
        conflicts: [...conflicts],
      });
    },
    'merge.bringIn': (asked) =>
      context.jobs.run('Bringing in what came back', null, () => bringInHeld(context, held, asked)),
  } satisfies Partial<EngineHandlers>;
}
