import { failure } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';

const notYet = () => failure('unexpected', 'Importing is not possible in this version. Nothing was changed.');

/** Answers requests to import. */
export function importHandlers(_context: EngineContext) {
  return {
    'import.text': notYet,
    'import.files': notYet,
  } satisfies Partial<EngineHandlers>;
}
