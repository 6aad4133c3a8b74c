import type { ImportedFile } from '#engine/import/imported-file.ts';
import type { Library } from '#engine/library/library.ts';
import { type CliCommand, momentOf, parseArguments, required, UsageError } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readForeign } from '../foreign-file.ts';
import { plainLine, type Terminal } from '../terminal.ts';
import { withLibrary } from './with-library.ts';

const did = { added: 'new', changed: 'changed', removed: 'deleted' } as const;

/** Brings files that came back into the briefs of a library. */
export const mergeCommand: CliCommand = {
  help: `Brings .brief files that came back into the briefs that were sent: what only one side changed goes in, and
what both changed otherwise stays as it is in the library and is left to decide, in a review thread at its
place. Prints what came in and what is left, a line for each. Close the window of Briefwright first: a library
is open for writing in one place at a time.

Options:
  --library FILE  the library
  --date MOMENT   stands for "now"
  --dry-run       only say what would come in; nothing is changed

Exit code 1 says that something is left to decide, or that some files could not be brought in.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, {
      library: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean' },
    });
    const file = terminal.pathOf(required(values.library, 'library', 'the library'));
    if (positionals.length === 0) throw new UsageError('Name at least one file that came back.');
    const asked = { now: momentOf(values.date), isDry: values['dry-run'] === true };
    return withLibrary(file, terminal, (library) => mergeFiles(library, positionals, asked, terminal));
  },
};

interface Asked {
  readonly now: string;
  readonly isDry: boolean;
}

async function mergeFiles(
  library: Library,
  files: readonly string[],
  asked: Asked,
  terminal: Terminal,
): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const file of files) {
    const read = await readForeign(terminal.pathOf(file), asked.now, {});
    if (!read.ok) {
      terminal.tell(read.error.message);
      codes.push(exitCodes.input);
    } else codes.push(await mergeOne(library, file, read.value, asked, terminal));
  }
  if (codes.every((code) => code === exitCodes.done)) return exitCodes.done;
  return codes.every((code) => code === exitCodes.input) ? exitCodes.input : exitCodes.findings;
}

/* The brief of the library that a file belongs to; null if it has none. */
async function briefFor(library: Library, read: ImportedFile): Promise<string | null> {
  const { originIn } = await import('#engine/brief-file/origin-part.ts');
  const { briefSentAs } = await import('#engine/merge/returned-file.ts');
  const origin = originIn(read.otherParts);
  const sent = origin && briefSentAs(library, origin);
  if (sent) return sent;
  const known = library.briefs.known(read);
  return known.ok ? (known.value.same?.briefId ?? known.value.other) : null;
}

async function mergeOne(
  library: Library,
  file: string,
  read: ImportedFile,
  { now, isDry }: Asked,
  terminal: Terminal,
): Promise<ExitCode> {
  const briefId = read.report.format === 'brief' ? await briefFor(library, read) : null;
  if (briefId === null) {
    terminal.tell(`${file}: the library has no brief that this file came from; add it with “library add”`);
    return exitCodes.input;
  }
  const { Publisher } = await import('#engine/export/publisher.ts');
  const { bringIn, consider } = await import('#engine/merge/bring-in.ts');
  const publisher = new Publisher();
  try {
    const considered = await consider({ library, publisher, now: () => now }, briefId, read, {});
    if (!considered.ok) {
      terminal.tell(`${file}: ${considered.error.message}`);
      return exitCodes.input;
    }
    const { answer, title, returned } = considered.value;
    const saved = isDry ? null : await bringIn({ library }, briefId, considered.value, now);
    if (saved && !saved.ok) {
      terminal.tell(`${file}: ${saved.error.message}`);
      return exitCodes.input;
    }
    terminal.out(`${briefId}\t${plainLine(title)}\t${plainLine(returned.by)}\n`);
    for (const { did: what, name, fields } of answer.broughtIn) {
      terminal.out(`${did[what]}\t${plainLine(name)}\t${plainLine(fields)}\n`);
    }
    for (const { name, field, mine, theirs } of answer.conflicts) {
      const sides = [name, field, mine, theirs].map((part) => plainLine(part));
      terminal.out(`to decide\t${sides.join('\t')}\n`);
    }
    return answer.left > 0 ? exitCodes.findings : exitCodes.done;
  } finally {
    publisher.end();
  }
}
