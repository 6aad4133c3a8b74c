import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Imports files and matrices the user chooses in the system's dialog. */
export function importHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'import.choose' | 'import.matrix'> {
  return {
    async 'import.choose'(_request, sender) {
      const paths = await dialogs.chooseImportFiles(sender.window);
      if (!paths) return failure('cancelled', 'No file was chosen, so nothing was imported.');
      return engine.call('import.files', { paths });
    },
    async 'import.matrix'(_request, sender) {
      const path = await dialogs.chooseMatrixFile(sender.window);
      if (path === null) return failure('cancelled', 'Nothing was chosen, so nothing was imported.');
      return engine.call('matrix.read', { path });
    },
  };
}
