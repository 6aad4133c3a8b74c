import type { LibraryReader } from '#engine/library/library-reader.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** The signals by which a terminal or the system ends a program; no copy of a library may be left behind then. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Opens a library for reading only, for as long as something uses it, and tells what the user should know of it; the
 * exit code then says that there are findings.
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
