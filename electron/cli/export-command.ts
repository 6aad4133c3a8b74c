import { dirname, extname } from 'node:path';
import { isBasePart } from '#engine/brief-file/origin-part.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { removeLeftTemporaries } from '#engine/files/temporary-name.ts';
import { type ExportFormat, exportFormatNames, formatOfFile } from '#shared/publication/formats.ts';
import { handedOn } from '#shared/publication/handed-on.ts';
import { briefFromFile } from './brief-from-file.ts';
import {
  type CliCommand,
  momentOf,
  notWritten,
  oneOf,
  parseArguments,
  required,
  UsageError,
} from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import {
  type Choices,
  choiceHelp,
  choiceOptions,
  choicesOf,
  formatHelp,
  leftBehind,
  templateBytes,
} from './export-choices.ts';
import type { Terminal } from './terminal.ts';

/** Writes a brief in another format. */
export const exportCommand: CliCommand = {
  help: `Writes a brief in another format, and prints where.

Formats:
${formatHelp}

Options:
  --to FORMAT              may be left out if the name in --out has a known ending
  --out FILE               the file to write; an existing one is kept unless --force is given
${choiceHelp}
  --date MOMENT            stands for "now" in the file: the same brief and moment give the same bytes
  --force                  replace a file that is there already

Exit code 1 says that the file was written but has findings; stderr names them.
`,
  async run(args, terminal) {
    const asked = askedFor(args);
    const template = await templateBytes(asked.template, terminal);
    if (!template.ok) return unreadable(template.error.message, terminal);
    const loaded = await briefFromFile(asked.file, terminal);
    if (!loaded.ok) return unreadable(loaded.error.message, terminal);
    const choice = { format: asked.format, pdfStandard: asked.pdfStandard };
    const { brief, otherParts, newer } = loaded.value;
    const options = {
      date: asked.date,
      print: asked.print,
      otherParts: otherParts.filter((part) => asked.handsOn.received || !isBasePart(part)),
      ...(newer && { newer }),
      ...(template.value && { template: template.value }),
    };
    const handed = asked.format === 'brief' ? handedOn(brief, asked.handsOn) : brief;
    const rendered = await renderExport(handed, choice, options);
    if (!rendered.ok) return unreadable(rendered.error.message, terminal);
    const path = terminal.pathOf(asked.out);
    await removeLeftTemporaries(dirname(path));
    const written = await writeFileAtomically(path, rendered.value.bytes, { mayReplace: asked.mayReplace });
    if (!written.ok) return notWritten(written.error, terminal);
    terminal.out(`${asked.out}\n`);
    const left = leftBehind(brief, asked.format, asked.handsOn);
    if (left !== null) terminal.tell(`${asked.file}: ${left}`);
    const findings = [...loaded.value.repairs, ...rendered.value.findings];
    for (const finding of findings) terminal.tell(`${asked.file}: ${finding}`);
    return findings.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};

interface Asked extends Choices {
  readonly file: string;
  readonly out: string;
  readonly format: ExportFormat;
  readonly date: string;
  readonly mayReplace: boolean;
}

function askedFor(args: readonly string[]): Asked {
  const { values, positionals } = parseArguments(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    ...choiceOptions,
    date: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one brief to export.');
  const out = required(values.out, 'out', 'the file to write');
  const format = oneOf(exportFormatNames, values.to ?? formatOfFile(out) ?? extname(out).slice(1), 'to');
  return {
    file,
    out,
    format,
    ...choicesOf(values, format),
    date: momentOf(values.date),
    mayReplace: values.force,
  };
}

function unreadable(message: string, terminal: Terminal): ExitCode {
  terminal.tell(message);
  return exitCodes.input;
}
