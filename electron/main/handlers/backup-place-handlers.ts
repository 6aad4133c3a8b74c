import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Has the folder the user chooses in the system's dialog get copies of backups. */
export function backupPlaceHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'backup.choosePlace'> {
  return {
    async 'backup.choosePlace'(_request, sender) {
      const folder = await dialogs.chooseBackupFolder(sender.window);
      if (folder === null) return failure('cancelled', 'No folder was chosen, so nothing was changed.');
      return engine.call('backup.setPlace', { folder });
    },
  };
}
