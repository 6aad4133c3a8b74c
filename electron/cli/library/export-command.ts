import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distinctNamer } from '#engine/export/file-names.ts';
import { renderStoredBrief } from '#engine/export/render-stored-brief.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { readClockText } from '#engine/hypothesis-clock.ts';
import type { LibraryReader } from '#engine/library/library-reader.ts';
import { type ExportFormat, exportFormatNames } from '#shared/publication/formats.ts';
import { type Result, success } from '#shared/result.ts';
import {
  type CliCommand,
  momentOf,
  notWritten,
  oneOf,
  parseArguments,
  required,
  UsageError,
} from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import {
  type Choices,
  choiceHelp,
  choiceOptions,
  choicesOf,
  formatHelp,
  leftBehind,
  templateBytes,
} from '../export-choices.ts';
import { makeFolder } from '../make-folder.ts';
import type { Terminal } from '../terminal.ts';
import { collectionNamed } from './named-collection.ts';
import { withReader } from './with-reader.ts';

/** Writes briefs of a library to files. */
export const libraryExportCommand: CliCommand = {
  help: `Writes briefs of a library to a folder, each to a file named after its title, and prints id and file of
each, separated by a tab. No existing file is replaced: a second file of the same name gets a number.
The library is only read: another program may have it open, it may be write-protected or damaged, and
it stays as it is. If it cannot be read in place, a temporary copy is read and removed at the end.

Formats:
${formatHelp}

Options:
  --library FILE           the library
  --all                    every brief that is not in the trash, instead of ids
  --collection NAME        every brief of a collection that is not in the trash, instead of ids
  --to FORMAT              one of the formats above
  --out FOLDER             the folder to write to, made if it is missing
${choiceHelp}
  --clock                  with --matrix: when hypotheses were written relative to the evidence, as the
                           history of each brief in the library tells (“C was added after E7”)
  --date MOMENT            stands for "now" in the files: the same briefs and moment give the same bytes

Exit code 1 says that some briefs could not be written, or that there is something to look at in those
that were; stderr says what. 3 says that none could be read.
`,
  async run(args, terminal) {
    const asked = askedFor(args, terminal);
    const template = await templateBytes(asked.template, terminal);
    if (!template.ok) {
      terminal.tell(template.error.message);
      return exitCodes.input;
    }
    return withReader(asked.library, asked.date, terminal, async (reader) => {
      const ids = idsOf(reader, asked);
      if (!ids.ok) {
        terminal.tell(ids.error.message);
        return exitCodes.input;
      }
      return exportBriefs(reader, ids.value, { ...asked, templateBytes: template.value }, terminal);
    });
  },
};

interface Asked extends Choices {
  readonly library: string;
  /** Null for all briefs, or for those of a collection. */
  readonly ids: readonly string[] | null;
  /** The name of a collection. */
  readonly collection: string | undefined;
  readonly format: ExportFormat;
  /** Whether the clock of the hypotheses is printed with the matrix. */
  readonly hasClock: boolean;
  /** The folder as it was named. */
  readonly out: string;
  readonly date: string;
}

function askedFor(args: readonly string[], terminal: Terminal): Asked {
  const { values, positionals } = parseArguments(args, {
    library: { type: 'string' },
    all: { type: 'boolean', default: false },
    collection: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    ...choiceOptions,
    clock: { type: 'boolean', default: false },
    date: { type: 'string' },
  });
  const library = terminal.pathOf(required(values.library, 'library', 'the library'));
  const ways = [values.all, values.collection !== undefined, positionals.length > 0];
  if (ways.filter((isChosen) => isChosen).length !== 1) {
    throw new UsageError(
      'Name the briefs to export by their ids, or --all, or --collection; “briefwright library list” prints ids.',
    );
  }
  if (values.clock && !values.matrix) {
    throw new UsageError('--clock says more of the matrix: give --matrix as well.');
  }
  const format = oneOf(exportFormatNames, required(values.to, 'to', 'the format'), 'to');
  return {
    library,
    ids: positionals.length > 0 ? [...new Set(positionals)] : null,
    collection: values.collection,
    format,
    hasClock: values.clock,
    out: required(values.out, 'out', 'the folder to write to'),
    date: momentOf(values.date),
    ...choicesOf(values, format),
  };
}

function idsOf(reader: LibraryReader, { ids, collection }: Asked): Result<readonly string[]> {
  if (ids) return success(ids);
  if (collection === undefined) return reader.briefs.ids();
  const found = collectionNamed(reader, collection);
  return found.ok ? reader.collections.briefIds(found.value) : found;
}

type ToExport = Asked & { readonly templateBytes: Uint8Array | undefined };

/**
 * Writes each brief to a file of its own. A brief that cannot be read does not stop the others; a folder that cannot be
 * written to does.
 */
async function exportBriefs(
  reader: LibraryReader,
  ids: readonly string[],
  asked: ToExport,
  terminal: Terminal,
): Promise<ExitCode> {
  const write = writerTo(terminal.pathOf(asked.out), asked.format);
  const template = asked.templateBytes && { template: asked.templateBytes };
  let written = 0;
  let isOdd = false;
  for (const id of ids) {
    const { print, untold } = await printFor(reader, id, asked);
    const options = { date: asked.date, print, handsOn: asked.handsOn, ...template };
    const rendered = await renderStoredBrief(reader, id, asked, options, renderExport);
    if (!rendered.ok) {
      terminal.tell(`${id}: ${rendered.error.message}`);
      if (rendered.error.code === 'template-unusable') return exitCodes.input;
      isOdd = true;
      continue;
    }
    const { brief, bytes } = rendered.value;
    const findings = [...untold, ...rendered.value.findings];
    const name = await write(brief.title, bytes);
    if (!name.ok) return notWritten(name.error, terminal);
    written += 1;
    terminal.out(`${id}\t${join(asked.out, name.value)}\n`);
    const left = leftBehind(brief, asked.format, asked.handsOn);
    if (left !== null) terminal.tell(`${join(asked.out, name.value)}: ${left}`);
    for (const finding of findings) terminal.tell(`${join(asked.out, name.value)}: ${finding}`);
    isOdd ||= findings.length > 0;
  }
  if (written < ids.length) terminal.tell(`${written} of ${ids.length} briefs were exported.`);
  if (written === 0 && ids.length > 0) return exitCodes.input;
  return isOdd ? exitCodes.findings : exitCodes.done;
}

/* What is printed of a brief, with the clock of its hypotheses if that was asked for, and why that cannot be told. */
async function printFor(
  reader: LibraryReader,
  id: string,
  { print, hasClock }: Pick<Asked, 'print' | 'hasClock'>,
): Promise<{ readonly print: Asked['print']; readonly untold: readonly string[] }> {
  if (print.matrix === null || !hasClock) return { print, untold: [] };
  const clock = await readClockText(reader, id);
  if (clock.ok) return { print: { ...print, matrix: { ...print.matrix, clock: clock.value } }, untold: [] };
  return { print, untold: [`When its hypotheses were written is not printed: ${clock.error.message}`] };
}

const folderAdvice = 'Choose another name for the folder.';

/** Gives what writes files of a folder under names of their own; the folder is made before the first. */
function writerTo(folder: string, format: ExportFormat) {
  const nameOf = distinctNamer((name) => existsSync(join(folder, name)), format);
  let made: Promise<Result<void>> | null = null;
  return async (title: string, bytes: Uint8Array): Promise<Result<string>> => {
    made ??= makeFolder(folder, folderAdvice);
    const ready = await made;
    if (!ready.ok) return ready;
    for (;;) {
      const name = nameOf(title);
      const written = await writeFileAtomically(join(folder, name), bytes, { mayReplace: false });
      if (written.ok) return success(name);
      // Another program may have taken the name a moment ago; then the next name serves as well.
      if (written.error.code !== 'file-exists') return written;
    }
  };
}
