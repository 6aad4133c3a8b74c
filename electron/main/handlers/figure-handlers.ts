import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileNameOf, withExtension } from '#engine/export/file-names.ts';
import { failure, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Writes a drawing where the user wants it. */
export function figureHandlers({
  engine,
  dialogs,
  memory,
  program,
}: Desktop): Pick<Handlers, 'figure.export'> {
  return {
    async 'figure.export'(figure, sender) {
      const { exportFolder } = memory.state;
      const folder =
        exportFolder !== null && existsSync(exportFolder) ? exportFolder : program.documentsFolder;
      const chosen = await dialogs.chooseExportFile(sender.window, {
        title: 'Export the drawing',
        suggestedFile: path.join(folder, fileNameOf(figure.title, '.svg')),
        filter: { name: 'Scalable vector graphics', extensions: ['svg'] },
      });
      if (chosen === null) return failure('cancelled', 'No place was chosen, so nothing was written.');
      const { file, isAsChosen } = withExtension(chosen, 'svg');
      memory.change({ exportFolder: path.dirname(file) });
      const { figureSvg } = await import('#shared/publication/figure-svg.ts');
      const written = await engine.call('text.write', {
        file,
        text: figureSvg(figure),
        mayReplace: isAsChosen,
      });
      return written.ok ? success({ fileName: path.basename(file) }) : written;
    },
  };
}
