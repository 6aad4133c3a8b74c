import { dirname } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';
import { decideJudgment } from './change-briefs.ts';

/** Answers requests about the judgments of all briefs that can be decided. */
export function ledgerHandlers(context: EngineContext) {
  const { ledger } = context.library;
  return {
    'ledger.summary': ({ today }) => ledger.summary(today),
    'ledger.list': ({ part, today, offset, limit }) => ledger.list(part, today, offset, limit),
    'ledger.decide': (request) => decideJudgment(context, request),
    'ledger.entries': () => answerOf(ledger.all(), (entries) => ({ entries })),
    'text.write': async ({ file, mayReplace, text }) => {
      await removeLeftTemporaries(dirname(file));
      return done(await writeFileAtomically(file, new TextEncoder().encode(text), { mayReplace }));
    },
  } satisfies Partial<EngineHandlers>;
}
