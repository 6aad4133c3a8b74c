import path from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Reads a list of references that the user chooses in the system's dialog; its path stays here. */
export function referenceHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'references.choose'> {
  return {
    async 'references.choose'(_request, sender) {
      const file = await dialogs.chooseReferences(sender.window);
      if (file === null) return failure('cancelled', 'No file was chosen, so no references were read.');
      const read = await engine.call('references.file', { path: file });
      return read.ok ? success({ fileName: path.basename(file), reading: read.value }) : read;
    },
  };
}
