import { basename, dirname, extname, join } from 'node:path';
import { partsBesideBrief } from '#engine/brief-file/attachments.ts';
import { type RenderedExport, renderExport } from '#engine/export/write-export.ts';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import type { Result } from '#shared/result.ts';
import { type CliCommand, momentOf, notWritten, parseArguments, required, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { readForeign } from './foreign-file.ts';
import { tellReport } from './import-report.ts';
import { makeFolder } from './make-folder.ts';
import { tableAnswer, tableOptions, tableOptionsHelp } from './table-options.ts';
import type { Terminal } from './terminal.ts';

/** Makes briefs from reports. */
export const importCommand: CliCommand = {
  help: `Takes reports apart into briefs and prints where each brief was written. Reads plain text, Markdown,
HTML, Word documents (.docx), briefs as JSON, .brief files, and matrices: files of ACH (.ach, .achz), CSV,
spreadsheets (.xlsx, .ods), JSON with hypotheses and evidence. Nothing of a report is lost: what fits
nowhere is kept as text in its place; stderr says what was recognised, kept and found contradictory.

Options:
  --out FILE.brief  the brief to write, for one report
  --out FOLDER      the folder to write to, made if it is missing; each brief is named after its report
  --date MOMENT     stands for "now" in the brief
  --force           replace files that are there already
${tableOptionsHelp}

Exit code 1 says that something contradicts itself, had to be put right, or that some of several
reports could not be read; 3 says that none could.
`,
  async run(args, terminal) {
    const { values, positionals: files } = parseArguments(args, {
      out: { type: 'string' },
      date: { type: 'string' },
      force: { type: 'boolean', default: false },
      ...tableOptions,
    });
    const table = tableAnswer(values);
    if (files.length === 0) throw new UsageError('Name at least one report to import.');
    const out = required(values.out, 'out', 'the brief or the folder to write');
    const targets = targetsFor(files, out);
    const now = momentOf(values.date);
    if (targets.isFolder) {
      const made = await makeFolder(terminal.pathOf(out), folderAdvice);
      if (!made.ok) return notWritten(made.error, terminal);
    }
    const outcomes: ExitCode[] = [];
    for (const [index, file] of files.entries()) {
      const target = targets.paths[index] ?? out;
      outcomes.push(await importOne({ file, target, now, table, mayReplace: values.force }, terminal));
    }
    return summary(outcomes);
  },
};

const folderAdvice = 'Choose another name, or end it in .brief for a single report.';

interface OneImport {
  readonly file: string;
  readonly target: string;
  readonly now: string;
  readonly table: TableAnswer;
  readonly mayReplace: boolean;
}

async function importOne(one: OneImport, terminal: Terminal): Promise<ExitCode> {
  const path = terminal.pathOf(one.target);
  const read = await readForeign(terminal.pathOf(one.file), one.now, one.table);
  if (!read.ok) {
    terminal.tell(read.error.message);
    return exitCodes.input;
  }
  const file = await fileOf(read.value, one.now);
  if (!file.ok) {
    terminal.tell(`${one.file}: ${file.error.message}`);
    return exitCodes.input;
  }
  await removeLeftTemporaries(dirname(path));
  const written = await writeFileAtomically(path, file.value.bytes, { mayReplace: one.mayReplace });
  if (!written.ok) return notWritten(written.error, terminal);
  terminal.out(`${one.target}\n`);
  const { report } = read.value;
  tellReport(one.file, report, terminal);
  return report.contradictions.length > 0 ? exitCodes.findings : exitCodes.done;
}

function fileOf({ brief, newer, ...parts }: ImportedFile, date: string): Promise<Result<RenderedExport>> {
  const options = { date, otherParts: partsBesideBrief(parts), ...(newer && { newer }) };
  return renderExport(brief, { format: 'brief', pdfStandard: 'ua-1' }, options);
}

/** One failure among several reports is a finding; the failure of all of them is a failure of the command. */
function summary(outcomes: readonly ExitCode[]): ExitCode {
  const [first = exitCodes.done] = outcomes;
  if (outcomes.every((outcome) => outcome === first)) return first;
  if (outcomes.includes(exitCodes.usage)) return exitCodes.usage;
  const isAnyDone = outcomes.includes(exitCodes.done) || outcomes.includes(exitCodes.findings);
  return isAnyDone ? exitCodes.findings : exitCodes.input;
}

/** Where each report goes: the named file, or a file of its own name in the named folder. */
function targetsFor(files: readonly string[], out: string): { isFolder: boolean; paths: string[] } {
  const isFile = /\.brief$/i.test(out);
  if (isFile && files.length > 1) {
    throw new UsageError('--out names one brief, but there are several reports: name a folder.');
  }
  if (isFile) return { isFolder: false, paths: [out] };
  const taken = new Set<string>();
  return { isFolder: true, paths: files.map((file) => join(out, distinctName(file, taken))) };
}

/** Two reports with the same name from different folders must not end in one file. */
function distinctName(file: string, taken: Set<string>): string {
  const stem = basename(file, extname(file)) || 'report';
  for (let count = 1; ; count += 1) {
    const name = `${count === 1 ? stem : `${stem}-${count}`}.brief`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
