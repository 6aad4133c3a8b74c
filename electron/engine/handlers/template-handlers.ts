import { basename, extname } from 'node:path';
import { failure } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { readFileLimited } from '../files/read-file.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';

/** No house template comes near this; a larger file is a document with pictures. */
const templateLimitBytes = 20 * 1024 * 1024;

/** A Word file is a zip, and says so in its first bytes. */
function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Answers requests about house templates for Word files. */
export function templateHandlers({ library }: EngineContext) {
  return {
    'templates.list': () => answerOf(library.templates(), (templates) => ({ templates })),
    'templates.add': async ({ file }) => {
      const bytes = await readFileLimited(file, templateLimitBytes);
      if (!bytes.ok) return bytes;
      const name = basename(file);
      if (!looksLikeZip(bytes.value)) {
        return failure(
          'template-unusable',
          `“${name}” is no Word file, so it cannot be a template. Choose a .docx or .dotx file.`,
        );
      }
      return library.addTemplate(basename(name, extname(name)), bytes.value);
    },
    'templates.remove': ({ id }) => done(library.removeTemplate(id)),
  } satisfies Partial<EngineHandlers>;
}
