import { basename, extname } from 'node:path';
import type { EngineContext } from '../engine-context.ts';
import { builtInTemplates } from '../export/built-in-templates.ts';
import { readFileLimited } from '../files/read-file.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';

/** No house template comes near this; a larger file is a document with pictures. */
const templateLimitBytes = 20 * 1024 * 1024;

/** Answers requests about house templates for Word files. */
export function templateHandlers({ library }: EngineContext) {
  return {
    'templates.list': () =>
      answerOf(library.templates.list(), (own) => ({ templates: [...builtInTemplates, ...own] })),
    'templates.add': async ({ file }) => {
      const bytes = await readFileLimited(file, templateLimitBytes);
      if (!bytes.ok) return bytes;
      // Loaded only here, since most users never add one.
      const { lookAtTemplate } = await import('../export/guarded-template.ts');
      const checked = await lookAtTemplate(bytes.value);
      if (!checked.ok) return checked;
      return library.templates.add(basename(file, extname(file)), bytes.value);
    },
    'templates.remove': ({ id }) => done(library.templates.remove(id)),
  } satisfies Partial<EngineHandlers>;
}
