import type { LibraryReader } from '#engine/library/library-reader.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** What a terminal or the system ends a program with; a copy that is read must not stay behind then. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens a library for reading alone, for as long as something uses it, and tells what was met that the user should know:
 * the exit code then says that there is something to look at.
 */
export async function withReader(
  file: string,
  now: string,
  terminal: Terminal,
  use: (reader: LibraryReader) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openLibraryReader } = await import('#engine/library/library-reader.ts');
  const opened = openLibraryReader(file, now);
  if (!opened.ok) {
    terminal.tell(opened.error.message);
    return exitCodes.input;
  }
  const reader = opened.value;
  const end = (signal: NodeJS.Signals) => {
    reader.close();
    for (const each of endings) process.removeListener(each, end);
    process.kill(process.pid, signal);
  };
  for (const each of endings) process.on(each, end);
  try {
    const code = await use(reader);
    for (const notice of reader.notices) terminal.tell(notice);
    return code === exitCodes.done && reader.notices.length > 0 ? exitCodes.findings : code;
  } finally {
    for (const each of endings) process.removeListener(each, end);
    reader.close();
  }
}
