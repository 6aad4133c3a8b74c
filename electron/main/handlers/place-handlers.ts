import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

type Writing = Pick<Desktop, 'engine' | 'dialogs'> & {
  readonly program: Pick<Desktop['program'], 'documentsFolder'>;
};

/** Writes the library again after its file has gone: to its own place, or to one the user chooses. */
export async function writeLibraryAgain(
  { engine, dialogs, program }: Writing,
  where: 'here' | 'elsewhere',
  window: BrowserWindow | null,
): Promise<Result<ResponseOf<'library.writeAgain'>>> {
  const file =
    where === 'here'
      ? null
      : await dialogs.chooseLibraryFile(window, path.join(program.documentsFolder, 'Briefwright library.db'));
  if (where === 'elsewhere' && file === null) {
    return failure('cancelled', 'No place was chosen, so the library was not written.');
  }
  const written = await engine.call('library.writeAgain', { file: file === null ? null : withEnding(file) });
  return written.ok ? success({ putAside: written.value.putAside }) : written;
}

function withEnding(file: string): string {
  return path.extname(file) === '' ? `${file}.db` : file;
}

/** Has the library written again for a window. */
export function placeHandlers(desktop: Desktop): Pick<Handlers, 'library.writeAgain'> {
  return {
    'library.writeAgain': ({ where }, sender) => writeLibraryAgain(desktop, where, sender.window),
  };
}
