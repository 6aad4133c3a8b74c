import type { LibraryReader } from '#engine/library/library-reader.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import { type Result, success } from '#shared/result.ts';
import { type CliCommand, momentOf, parseArguments, required } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { plainLine } from '../terminal.ts';
import { limitOf } from './limit.ts';
import { withReader } from './with-reader.ts';

/** Lists the sources of the briefs of a library. */
export const sourcesCommand: CliCommand = {
  help: `Prints one source a line: how many briefs outside the trash have it, its newest reliability (A to F, or -),
the day it was published (or -), and its title, separated by tabs. Sources of several briefs are one by DOI,
by address, or by title, year and originator. With words, only those in which all of them stand.
The library is only read, as by “library list”.

Options:
  --library FILE  the library
  --limit NUMBER  at most this many sources, 1 to 10000 (100 if not given), those of the newest briefs first
  --json          a JSON array with all that is known of each, instead of lines

Exit code 1 says that something could not be read; stderr says what.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      library: { type: 'string' },
      limit: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
    });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    const limit = limitOf(values.limit);
    return withReader(file, momentOf(undefined), terminal, async (reader) => {
      const found = listedSources(reader, positionals.join(' '), limit);
      if (!found.ok) {
        terminal.tell(found.error.message);
        return exitCodes.input;
      }
      const sources = found.value;
      terminal.out(
        values.json ? `${JSON.stringify(sources.map(asJson), null, 2)}\n` : sources.map(asLine).join(''),
      );
      return exitCodes.done;
    });
  },
};

/** The most the library gives at once. */
const pageSize = 200;

function listedSources(reader: LibraryReader, query: string, limit: number): Result<LibrarySource[]> {
  const sources: LibrarySource[] = [];
  while (sources.length < limit) {
    const page = Math.min(pageSize, limit - sources.length);
    const listed = reader.sources.list({ query, marking: null, offset: sources.length, limit: page });
    if (!listed.ok) return listed;
    sources.push(...listed.value.sources);
    if (listed.value.sources.length < page) break;
  }
  return success(sources);
}

function asLine({ briefs, grade, fields }: LibrarySource): string {
  const { title, reference, originator, published } = fields;
  const name = plainLine(title || reference || originator);
  return `${[briefs, grade?.reliability ?? '-', published ?? '-', name].join('\t')}\n`;
}

/* Nobody asks who is marked above whom on the command line. */
const withoutAbove = <Item extends { readonly isAbove: boolean }>({ isAbove: _, ...rest }: Item) => rest;

function asJson(source: LibrarySource) {
  const { id: _, keys: __, fields, grade, grades, failures, inBriefs, ...rest } = withoutAbove(source);
  return {
    ...fields,
    ...rest,
    grade: grade && withoutAbove(grade),
    grades: grades.map(withoutAbove),
    failures: failures.map(withoutAbove),
    inBriefs: inBriefs.map(withoutAbove),
  };
}
