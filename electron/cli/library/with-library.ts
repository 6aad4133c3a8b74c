import type { Library } from '#engine/library/library.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Opens a library, making it if it is missing, for as long as something uses it. */
export async function withLibrary(
  file: string,
  terminal: Terminal,
  use: (library: Library) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openLibrary } = await import('#engine/library/library.ts');
  const opened = openLibrary(file);
  if (!opened.ok) {
    terminal.tell(opened.error.message);
    return exitCodes.input;
  }
  const library = opened.value;
  try {
    for (const notice of library.notices) terminal.tell(notice);
    return await use(library);
  } finally {
    library.close();
  }
}
