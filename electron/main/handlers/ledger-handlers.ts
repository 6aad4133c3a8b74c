import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileNameOf, withExtension } from '#engine/export/file-names.ts';
import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Writes the ledger as a table where the user wants it. */
export function ledgerHandlers({
  engine,
  dialogs,
  memory,
  program,
}: Desktop): Pick<Handlers, 'ledger.export'> {
  return {
    async 'ledger.export'(_, sender) {
      const { exportFolder } = memory.state;
      const folder =
        exportFolder !== null && existsSync(exportFolder) ? exportFolder : program.documentsFolder;
      const chosen = await dialogs.chooseExportFile(sender.window, {
        title: 'Export the ledger',
        suggestedFile: path.join(folder, fileNameOf('Ledger of judgments', '.csv')),
        filter: { name: 'Comma-separated values', extensions: ['csv'] },
      });
      if (chosen === null) return failure('cancelled', 'No place was chosen, so nothing was written.');
      const { file, isAsChosen } = withExtension(chosen, 'csv');
      memory.change({ exportFolder: path.dirname(file) });
      const listed = await engine.call('ledger.entries', {});
      if (!listed.ok) return listed;
      const { ledgerCsv } = await import('#shared/ipc/ledger-csv.ts');
      const text = ledgerCsv(listed.value.entries);
      const written = await engine.call('text.write', { file, text, mayReplace: isAsChosen });
      return written.ok ? success({ fileName: path.basename(file) }) : written;
    },
  };
}
