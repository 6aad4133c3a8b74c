import { existsSync } from 'node:fs';
import path from 'node:path';
import { distinctNamer, fileNameOf, withEnding } from '#engine/export/file-names.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { ExportChoice, Exported, ResponseOf } from '#shared/ipc/contract.ts';
import { exportJobLabel } from '#shared/ipc/export-job.ts';
import { exportFormats } from '#shared/publication/formats.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';
import type { WrittenExport } from '../export-registry.ts';

type Names = 'export.again' | 'export.choose' | 'export.many' | 'export.open' | 'export.showFolder';
type Many = ResponseOf<'export.many'>;

const nothingChosen = () => failure('cancelled', 'No place was chosen, so nothing was exported.');

/** Writes exports where the user wants them, and opens what was written. */
export function exportHandlers(desktop: Desktop): Pick<Handlers, Names> {
  const { dialogs, memory, exports } = desktop;
  const startFolder = () => {
    const { exportFolder } = memory.state;
    return exportFolder !== null && existsSync(exportFolder) ? exportFolder : desktop.program.documentsFolder;
  };

  return {
    async 'export.choose'({ briefId, choice }, sender) {
      const titles = await desktop.engine.call('library.titles', { briefIds: [briefId] });
      if (!titles.ok) return titles;
      const { name, extension } = exportFormats[choice.format];
      const chosen = await dialogs.chooseExportFile(sender.window, {
        title: `Export as ${name}`,
        suggestedFile: path.join(startFolder(), fileNameOf(titles.value.titles[0] ?? '', `.${extension}`)),
        filter: { name, extensions: [extension] },
      });
      if (chosen === null) return nothingChosen();
      const { file, isAsChosen } = withEnding(chosen, choice.format);
      memory.change({ exportFolder: path.dirname(file) });
      return writeOne(desktop, { briefId, choice, file, mayReplace: isAsChosen });
    },

    async 'export.many'({ briefIds, choice }, sender) {
      const folder = await dialogs.chooseExportFolder(sender.window, startFolder());
      if (folder === null) return nothingChosen();
      memory.change({ exportFolder: folder });
      return writeMany(desktop, { briefIds, choice, folder });
    },

    async 'export.again'({ exportId }) {
      const written = exports.again(exportId);
      if (!written.ok) return written;
      return writeOne(desktop, { ...written.value, mayReplace: existsSync(written.value.file) });
    },

    async 'export.open'({ exportId }) {
      const file = existing(exports.fileOf(exportId));
      if (!file.ok) return file;
      const problem = await desktop.shell.openPath(file.value);
      if (problem === '') return success({});
      return failure(
        'file-unreadable',
        'No program on this computer opens this kind of file, so it was not shown. Open it from its folder with a program of your choice.',
      );
    },

    'export.showFolder'({ exportId }) {
      const file = existing(exports.fileOf(exportId));
      if (!file.ok) return file;
      desktop.shell.showItemInFolder(file.value);
      return success({});
    },
  };
}

function existing(file: Result<string>): Result<string> {
  if (!file.ok || existsSync(file.value)) return file;
  return failure(
    'file-not-found',
    'The file is no longer where it was written, so it cannot be opened. It was moved, renamed or deleted; export it again if you need it.',
  );
}

interface OneExport extends WrittenExport {
  readonly mayReplace: boolean;
}

async function writeOne(
  { engine, exports }: Desktop,
  { mayReplace, ...one }: OneExport,
): Promise<Result<Exported>> {
  const written = await engine.call('export.write', { ...one, mayReplace });
  return written.ok ? success(exports.add(one, written.value.findings)) : written;
}

interface ManyExports {
  readonly briefIds: readonly BriefId[];
  readonly choice: ExportChoice;
  readonly folder: string;
}

/** Writes one file after the other. No existing file is replaced, and one that fails does not stop the others. */
async function writeMany(desktop: Desktop, { briefIds, choice, folder }: ManyExports): Promise<Result<Many>> {
  const named = await desktop.engine.call('library.titles', { briefIds });
  if (!named.ok) return named;
  const { titles } = named.value;
  const nameOf = distinctNamer((name) => existsSync(path.join(folder, name)), choice.format);
  const outcome: Many = { written: [], failed: [], left: briefIds.length };
  await desktop.jobs.run(exportJobLabel(briefIds.length), briefIds.length, async (job) => {
    for (const [index, briefId] of briefIds.entries()) {
      if (job.isCancelled) return;
      const title = titles[index] ?? '';
      const written = await writeNew(desktop, {
        briefId,
        choice,
        fileOf: () => path.join(folder, nameOf(title)),
      });
      if (written.ok) outcome.written.push(written.value);
      else outcome.failed.push({ title, message: written.error.message });
      outcome.left -= 1;
      job.progress(index + 1);
    }
  });
  return success(outcome);
}

interface NewFile extends Pick<OneExport, 'briefId' | 'choice'> {
  /** A different name each time it is called. */
  readonly fileOf: () => string;
}

/** Another program may take a name a moment before it is written to; then the next name serves as well. */
async function writeNew(desktop: Desktop, { fileOf, ...one }: NewFile): Promise<Result<Exported>> {
  for (;;) {
    const written = await writeOne(desktop, { ...one, file: fileOf(), mayReplace: false });
    if (written.ok || written.error.code !== 'file-exists') return written;
  }
}
