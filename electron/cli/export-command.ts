import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { renderExport } from '#engine/export/write-export.ts';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { readFileLimited } from '#engine/files/read-file.ts';
import {
  type ExportFormat,
  exportFormatNames,
  type PdfStandard,
  pdfStandards,
} from '#shared/publication/formats.ts';
import { type Result, success } from '#shared/result.ts';
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
import type { Terminal } from './terminal.ts';

/** Writes a brief in another format. */
export const exportCommand: CliCommand = {
  help: `Usage: briefwright export FILE.brief --to docx|pdf|html|md|txt|json --out FILE
                          [--template FILE|plain|formal] [--pdf-standard ua-1|a-2a]
                          [--date MOMENT] [--force]

Writes a brief as a Word document, PDF, web page, Markdown, plain text or JSON, and prints where.

Options:
  --to FORMAT              may be left out where the name in --out ends in a known way
  --out FILE               the file to write; an existing one is kept unless --force is given
  --template FILE          a Word file whose styles, page and headers are used, or one of the two
                           that come along: plain, formal (Word documents only)
  --pdf-standard STANDARD  ua-1 (accessible; the usual one) or a-2a (for archives)
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
    const options = { date: asked.date, ...(template.value ? { template: template.value } : {}) };
    const rendered = await renderExport(loaded.value.brief, choice, options);
    if (!rendered.ok) return unreadable(rendered.error.message, terminal);
    const path = terminal.pathOf(asked.out);
    const written = await writeFileAtomically(path, rendered.value.bytes, { mayReplace: asked.mayReplace });
    if (!written.ok) return notWritten(written.error, terminal);
    terminal.out(`${asked.out}\n`);
    const findings = [...loaded.value.repairs, ...rendered.value.findings];
    for (const finding of findings) terminal.tell(`${asked.file}: ${finding}`);
    return findings.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};

interface Asked {
  readonly file: string;
  readonly out: string;
  readonly format: ExportFormat;
  readonly pdfStandard: PdfStandard;
  readonly template: string | undefined;
  readonly date: string;
  readonly mayReplace: boolean;
}

function askedFor(args: readonly string[]): Asked {
  const { values, positionals } = parseArguments(args, {
    to: { type: 'string' },
    out: { type: 'string' },
    template: { type: 'string' },
    'pdf-standard': { type: 'string' },
    date: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one brief to export.');
  const out = required(values.out, 'out', 'the file to write');
  const format = oneOf(exportFormatNames, values.to ?? extname(out).slice(1).toLowerCase(), 'to');
  const standard = values['pdf-standard'];
  if (values.template !== undefined && format !== 'docx') {
    throw new UsageError('--template is for Word documents only.');
  }
  if (standard !== undefined && format !== 'pdf') throw new UsageError('--pdf-standard is for PDF only.');
  return {
    file,
    out,
    format,
    pdfStandard: oneOf(pdfStandards, standard ?? 'ua-1', 'pdf-standard'),
    template: values.template,
    date: momentOf(values.date),
    mayReplace: values.force,
  };
}

const largestTemplate = 20_000_000;
const ourTemplates = ['plain', 'formal'];

/** The bytes of a template of the user or of one of ours; a file comes before one of ours of the same name. */
async function templateBytes(
  given: string | undefined,
  terminal: Terminal,
): Promise<Result<Uint8Array | undefined>> {
  if (given === undefined) return success(undefined);
  const own = terminal.pathOf(given);
  const isOurs = ourTemplates.includes(given) && !existsSync(own);
  if (!isOurs) return readFileLimited(own, largestTemplate);
  const { resourceFile } = await import('#engine/export/fonts.ts');
  return readFileLimited(resourceFile(`templates/${given}.docx`), largestTemplate);
}

function unreadable(message: string, terminal: Terminal): ExitCode {
  terminal.tell(message);
  return exitCodes.input;
}
