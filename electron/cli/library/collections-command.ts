import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { plainLine } from '../terminal.ts';
import { withReader } from './with-reader.ts';

/** Lists the collections of a library. */
export const collectionsCommand: CliCommand = {
  help: `Prints one collection a line: how many briefs outside the trash it has, and its name behind the names
of those it lies in, separated by a tab. The library is only read, as by “library list”.

Options:
  --library FILE  the library

Exit code 1 says that something could not be read; stderr says what.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, { library: { type: 'string' } });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    if (positionals.length > 0) throw new UsageError('“collections” takes only the library.');
    return withReader(file, momentOf(undefined), terminal, async (reader) => {
      const all = reader.collections.list();
      if (!all.ok) {
        terminal.tell(all.error.message);
        return exitCodes.input;
      }
      const lines = collectionsInTree(all.value).map(
        ({ collection, path }) => `${collection.count}\t${plainLine(path)}\n`,
      );
      terminal.out(lines.join(''));
      return exitCodes.done;
    });
  },
};
