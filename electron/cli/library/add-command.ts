import { takeReadFile } from '#engine/contents/brief-file-parts.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readForeign } from '../foreign-file.ts';
import { tellReport } from '../import-report.ts';
import { tableAnswer, tableOptions, tableOptionsHelp } from '../table-options.ts';
import { plainLine, type Terminal } from '../terminal.ts';
import { withLibrary } from './with-library.ts';

interface ReadFile {
  readonly file: string;
  readonly reading: ImportedFile;
}

/** Reads one file after the other; says why one cannot be read and goes on with the next. */
async function* readFiles(
  files: readonly string[],
  { now, table }: { readonly now: string; readonly table: TableAnswer },
  terminal: Terminal,
): AsyncGenerator<ReadFile, void> {
  for (const file of files) {
    const read = await readForeign(terminal.pathOf(file), now, table);
    if (read.ok) yield { file, reading: read.value };
    else terminal.tell(read.error.message);
  }
}

/** Imports files into a library. */
export const addCommand: CliCommand = {
  help: `Imports files of any format “briefwright import” reads, and prints id and title of each brief, separated
by a tab. Close the window of Briefwright first: a library is open for writing in one place at a time.

Options:
  --library FILE  the library; it is made if it is missing
  --date MOMENT   stands for "now" in added briefs
${tableOptionsHelp}

Exit code 1 says that something added contradicts itself or that some files could not be read.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      library: { type: 'string' },
      date: { type: 'string' },
      ...tableOptions,
    });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    if (positionals.length === 0) throw new UsageError('Name at least one file to add.');
    const options = { now: momentOf(values.date), table: tableAnswer(values) };
    return addFiles(file, readFiles(positionals, options, terminal), positionals, terminal);
  },
};

/** The library is opened only once a file was read, so that none is made if there is nothing to add. */
async function addFiles(
  libraryFile: string,
  readings: ReturnType<typeof readFiles>,
  files: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let next = await readings.next();
  if (next.done) return exitCodes.input;
  return withLibrary(libraryFile, terminal, async (library) => {
    let added = 0;
    let contradictions = 0;
    for (; !next.done; next = await readings.next()) {
      const { file, reading } = next.value;
      const made = await takeReadFile(library, reading);
      if (!made.ok) {
        terminal.tell(made.error.message);
        continue;
      }
      added += 1;
      contradictions += reading.report.contradictions.length;
      const { briefId, outcome } = made.value;
      terminal.out(`${briefId}\t${plainLine(reading.brief.title)}\n`);
      if (outcome === 'added') tellReport(file, reading.report, terminal);
      else
        terminal.tell(
          `${file}: the library already has this brief${outcome === 'restored' ? ', and it was taken out of the trash' : ''}; nothing was added`,
        );
    }
    if (added === 0) return exitCodes.input;
    return added < files.length || contradictions > 0 ? exitCodes.findings : exitCodes.done;
  });
}
