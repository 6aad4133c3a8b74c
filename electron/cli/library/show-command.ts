import type { LibraryReader } from '#engine/library/library-reader.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printBrief, printedOf, printHelp, printOptions } from '../print-brief.ts';
import { plainLine, type Terminal } from '../terminal.ts';
import { pathsOf } from './named-collection.ts';
import { withReader } from './with-reader.ts';

/** Prints a brief of a library. */
export const libraryShowCommand: CliCommand = {
  help: `Prints a brief of a library to stdout. The library is only read: another program may have it open, it
may be write-protected or damaged, and it stays as it is.

Options:
  --library FILE  the library
${printHelp}
  --collections   the collections the brief is in, one a line

Exit code 1 says that something could not be read of the brief or of the library; stderr says what.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      ...printOptions,
      collections: { type: 'boolean', default: false },
      library: { type: 'string' },
    });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) {
      throw new UsageError('Name one brief to show, by its id; “briefwright library list” prints them.');
    }
    if (values.collections) {
      if (values.json || values.counts || values.matrix || values.facts) {
        throw new UsageError('Choose one of --json, --counts, --matrix, --facts and --collections.');
      }
      return withReader(file, momentOf(undefined), terminal, async (reader) =>
        printCollections(reader, id, terminal),
      );
    }
    const printed = printedOf(values);
    return withReader(file, momentOf(undefined), terminal, async (reader) => {
      const stored = reader.briefs.stored(id);
      if (!stored.ok) {
        terminal.tell(`${id}: ${stored.error.message}`);
        return exitCodes.input;
      }
      const { readOnly } = stored.value;
      if (readOnly !== null) terminal.tell(`${id}: ${readOnly}`);
      await printBrief(stored.value, printed, terminal);
      return readOnly === null ? exitCodes.done : exitCodes.findings;
    });
  },
};

function printCollections(reader: LibraryReader, id: string, terminal: Terminal): ExitCode {
  const stored = reader.briefs.stored(id);
  const paths = stored.ok ? pathsOf(reader, id) : stored;
  if (!paths.ok) {
    terminal.tell(`${id}: ${paths.error.message}`);
    return exitCodes.input;
  }
  terminal.out(paths.value.map((path) => `${plainLine(path)}\n`).join(''));
  return exitCodes.done;
}
