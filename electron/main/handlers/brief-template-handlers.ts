import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileNameOf, withEnding } from '#engine/export/file-names.ts';
import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Writes a brief template where the user wants it, so that it can be passed on. */
export function briefTemplateHandlers({
  engine,
  dialogs,
  memory,
  program,
}: Desktop): Pick<Handlers, 'briefTemplates.share'> {
  return {
    async 'briefTemplates.share'({ id }, sender) {
      const listed = await engine.call('briefTemplates.list', {});
      if (!listed.ok) return listed;
      const name = listed.value.templates.find((template) => template.id === id)?.name ?? '';
      const { exportFolder } = memory.state;
      const folder =
        exportFolder !== null && existsSync(exportFolder) ? exportFolder : program.documentsFolder;
      const chosen = await dialogs.chooseExportFile(sender.window, {
        title: 'Share the brief template',
        suggestedFile: path.join(folder, fileNameOf(name, '.brief')),
        filter: { name: 'Brief template', extensions: ['brief'] },
      });
      if (chosen === null) return failure('cancelled', 'No place was chosen, so nothing was written.');
      const { file, isAsChosen } = withEnding(chosen, 'brief');
      memory.change({ exportFolder: path.dirname(file) });
      const written = await engine.call('briefTemplates.write', { id, file, mayReplace: isAsChosen });
      return written.ok ? success({ fileName: path.basename(file) }) : written;
    },
  };
}
