import type { LibraryReader } from '#engine/library/library-reader.ts';
import type { LibraryFilter, LibraryRow } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { type Result, success } from '#shared/result.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { plainLine, type Terminal } from '../terminal.ts';
import { limitOf } from './limit.ts';
import { collectionHelp, collectionNamed } from './named-collection.ts';
import { withReader } from './with-reader.ts';

const options = `Prints one brief a line: id, last change, status, title, separated by tabs. The library is only read:
another program may have it open, it may be write-protected or damaged, and it stays as it is.

Options:
  --library FILE  the library
${collectionHelp}
  --limit NUMBER  at most this many briefs, 1 to 10000 (100 if not given), the newest first
  --json          a JSON array instead of lines

Exit code 1 says that something could not be read; stderr says what.
`;

/** Lists the briefs of a library. */
export const listCommand: CliCommand = {
  help: `Lists the briefs of a library that are not in its trash.
${options}`,
  async run(args, terminal) {
    const { query, ...asked } = askedFor(args);
    if (query !== '') throw new UsageError('“list” takes no words; use “search”.');
    return printBriefs({ ...asked, query }, terminal);
  },
};

/** Searches in the briefs of a library. */
export const searchCommand: CliCommand = {
  help: `Lists the briefs of a library in which all of the words stand; the last word counts as a beginning.
${options}`,
  async run(args, terminal) {
    const asked = askedFor(args);
    if (asked.query === '') throw new UsageError('Name the words to search for.');
    return printBriefs(asked, terminal);
  },
};

interface Asked {
  /** The library as it was named. */
  readonly library: string;
  readonly query: string;
  /** The name of a collection, if only its briefs are asked for. */
  readonly collection: string | undefined;
  readonly limit: number;
  readonly isJson: boolean;
}

function askedFor(args: readonly string[]): Asked {
  const { values, positionals } = parseArguments(args, {
    library: { type: 'string' },
    collection: { type: 'string' },
    limit: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
  });
  const library = required(values.library, 'library', 'the library');
  const { collection, limit, json } = values;
  return { library, query: positionals.join(' '), collection, limit: limitOf(limit), isJson: json };
}

async function printBriefs(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { query, limit, isJson } = asked;
  return withReader(terminal.pathOf(asked.library), momentOf(undefined), terminal, async (library) => {
    const filter = filterFor(library, asked.collection);
    const rows = filter.ok ? listedRows(library, query, filter.value, limit) : filter;
    if (!rows.ok) {
      terminal.tell(rows.error.message);
      return exitCodes.input;
    }
    terminal.out(isJson ? `${JSON.stringify(rows.value, null, 2)}\n` : rows.value.map(asLine).join(''));
    return exitCodes.done;
  });
}

function filterFor(library: LibraryReader, collection: string | undefined): Result<LibraryFilter> {
  if (collection === undefined) return success(emptyLibraryFilter);
  const found = collectionNamed(library, collection);
  return found.ok ? success({ ...emptyLibraryFilter, collections: [found.value] }) : found;
}

/** The most the library gives at once. */
const pageSize = 500;

function listedRows(
  library: LibraryReader,
  query: string,
  filter: LibraryFilter,
  limit: number,
): Result<LibraryRow[]> {
  const rows: LibraryRow[] = [];
  while (rows.length < limit) {
    const page = Math.min(pageSize, limit - rows.length);
    const request = {
      query,
      filter,
      sort: 'recent',
      offset: rows.length,
      limit: page,
    } as const;
    const listed = library.search.list(request);
    if (!listed.ok) return listed;
    rows.push(...listed.value.rows);
    if (listed.value.rows.length < page) break;
  }
  return success(rows);
}

function asLine({ id, updated, status, title }: LibraryRow): string {
  return `${[id, updated, status, plainLine(title)].join('\t')}\n`;
}
