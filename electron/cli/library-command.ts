import { existsSync } from 'node:fs';
import type { Library } from '#engine/library/library.ts';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { plainLine, type Terminal } from './terminal.ts';
import { withLibrary } from './with-library.ts';

/** Fills, lists and searches a library. */
export const libraryCommand: CliCommand = {
  help: `Usage: briefwright library add FILE… --library FILE [--date MOMENT]
       briefwright library list --library FILE [--limit NUMBER] [--json]
       briefwright library search WORDS… --library FILE [--limit NUMBER] [--json]

Works on a library of briefs. "add" imports files of any format "briefwright import" reads and makes
the library where it is missing; the others only read. Close the window of Briefwright first: a library
is open in one place at a time.

Prints one brief a line: id, last change, status, title, separated by tabs; "add" prints id and title.

Options:
  --library FILE  the library
  --limit NUMBER  at most so many briefs, 1 to 10000 (100 where not given), the newest first
  --json          a JSON array in place of lines
  --date MOMENT   stands for "now" in added briefs

Exit code 1 says that something added contradicts itself or that some files could not be read.
`,
  async run(args, terminal) {
    const [action, ...rest] = args;
    if (action !== 'add' && action !== 'list' && action !== 'search') {
      throw new UsageError('Say what to do with the library: add, list or search.');
    }
    const { values, positionals } = parseArguments(rest, {
      library: { type: 'string' },
      limit: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
      date: { type: 'string' },
    });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    if (action === 'add' && positionals.length === 0) throw new UsageError('Name at least one file to add.');
    if (action === 'list' && positionals.length > 0)
      throw new UsageError('“list” takes no words; use “search”.');
    if (action === 'search' && positionals.length === 0)
      throw new UsageError('Name the words to search for.');
    const limit = limitOf(values.limit);
    const now = momentOf(values.date);
    if (action === 'add') {
      return (await import('./library-add.ts')).addFiles(file, positionals, now, terminal);
    }
    if (!existsSync(file)) {
      terminal.tell(
        `“${values.library}” was not read: there is no such library. Check its place, or make it with “briefwright library add”.`,
      );
      return exitCodes.input;
    }
    return withLibrary(file, terminal, async (library) =>
      printRows(library, positionals.join(' '), limit, values.json, terminal),
    );
  },
};

function limitOf(given: string): number {
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new UsageError(`--limit cannot be “${given}”: it is a whole number from 1 to 10000.`);
  }
  return limit;
}

/** The most the library gives at once. */
const pageSize = 500;

async function printRows(
  library: Library,
  query: string,
  limit: number,
  isJson: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const rows: LibraryRow[] = [];
  while (rows.length < limit) {
    const page = Math.min(pageSize, limit - rows.length);
    const listed = library.search.list({
      query,
      filter: emptyLibraryFilter,
      sort: 'recent',
      offset: rows.length,
      limit: page,
    });
    if (!listed.ok) {
      terminal.tell(listed.error.message);
      return exitCodes.input;
    }
    rows.push(...listed.value.rows);
    if (listed.value.rows.length < page) break;
  }
  terminal.out(isJson ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(asLine).join(''));
  return exitCodes.done;
}

function asLine({ id, updated, status, title }: LibraryRow): string {
  return `${[id, updated, status, plainLine(title)].join('\t')}\n`;
}
