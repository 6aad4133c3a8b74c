import { dirname } from 'node:path';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { ledgerCsv } from '#shared/ipc/ledger-csv.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { done } from './answers.ts';
import { decideJudgment } from './change-briefs.ts';

/** Answers requests about the judgments of all briefs that can be decided. */
export function ledgerHandlers(context: EngineContext) {
  const { ledger } = context.library;
  return {
    'ledger.summary': ({ today }) => ledger.summary(today),
    'ledger.list': ({ part, today, offset, limit }) => ledger.list(part, today, offset, limit),
    'ledger.decide': (request) => decideJudgment(context, request),
    'ledger.write': async ({ file, mayReplace }) => {
      const entries = ledger.all();
      if (!entries.ok) return entries;
      await removeLeftTemporaries(dirname(file));
      const bytes = new TextEncoder().encode(ledgerCsv(entries.value));
      return done(await writeFileAtomically(file, bytes, { mayReplace }));
    },
  } satisfies Partial<EngineHandlers>;
}
