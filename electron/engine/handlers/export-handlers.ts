import { failure } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';

const notYet = () =>
  failure('unexpected', 'Writing files is not possible in this version. Nothing was changed.');

/** Answers requests to export and to show the pages. */
export function exportHandlers(_context: EngineContext) {
  return {
    'export.write': notYet,
    'preview.make': notYet,
    'preview.page': notYet,
  } satisfies Partial<EngineHandlers>;
}
