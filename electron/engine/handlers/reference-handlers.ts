import { readGuardedReferences } from '#engine/import/guarded-references.ts';
import type { EngineHandlers } from '../requests.ts';

/** Answers requests to read lists of references. Nothing of them enters a brief here: the window shows them first. */
export function referenceHandlers() {
  return {
    'references.read': ({ text }) => readGuardedReferences({ text }),
    'references.file': ({ path }) => readGuardedReferences({ file: path }),
  } satisfies Partial<EngineHandlers>;
}
