import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';

/**
 * What a log line may say of a bug: its kind and where it happened. Never its message, which may quote a brief, and no
 * user's name in a path.
 */
export function traceOf(error: unknown, home = homedir()): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  // The stack begins with the message, which may have lines of its own that look like places.
  const stack = (error.stack ?? '').replace(error.message, '');
  const places = stack.split('\n').filter((row) => /^\s+at .*:\d+:\d+\)?$/.test(row));
  // Modules are named by their addresses, in which a space or an accented letter is written as a number.
  const where = places
    .slice(0, 12)
    .join('\n')
    .replaceAll(pathToFileURL(home).pathname, '~')
    .replaceAll(home, '~');
  return where === '' ? error.name : `${error.name}\n${where}`;
}

/** Writes one line about a bug, with what was being done when it happened. */
export function logBug(doing: string, error: unknown): void {
  console.error(`[briefwright] A bug in ${doing}: ${traceOf(error)}`);
}

/** Keeps the program going if a bug reaches the edge of a thread: the library is in another one, unharmed. */
export function surviveBugs(): void {
  process.on('uncaughtException', (error) => logBug('the main process', error));
  process.on('unhandledRejection', (error) => logBug('the main process', error));
}
