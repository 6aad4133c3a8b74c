import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Imports files the user chooses in the system's dialog. */
export function importHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'import.choose'> {
  return {
    async 'import.choose'(_request, sender) {
      const paths = await dialogs.chooseImportFiles(sender.window);
      if (!paths) return failure('cancelled', 'No file was chosen, so nothing was imported.');
      return engine.call('import.files', { paths });
    },
  };
}
