import { existsSync } from 'node:fs';
import { builtInTemplateBytes } from '#engine/export/built-in-templates.ts';
import { readFileLimited } from '#engine/files/read-file.ts';
import { type MatrixChoice, usualMatrixChoice } from '#shared/analysis/choice.ts';
import {
  type ExportFormat,
  exportFormatNames,
  exportFormats,
  type FormatChoice,
  hasChoice,
  type PdfStandard,
  pdfStandards,
} from '#shared/publication/formats.ts';
import { type Result, success } from '#shared/result.ts';
import { oneOf, UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The formats and what their files hold, for the help of a command that writes them. */
export const formatHelp = exportFormatNames
  .map((format) => {
    const { name, holds } = exportFormats[format];
    return `  ${format.padEnd(5)}  ${name}: ${holds}`;
  })
  .join('\n');

/** The options that only some formats take, by the choice they make, for `parseArguments`. */
export const choiceOptions = {
  template: { type: 'string' },
  'pdf-standard': { type: 'string' },
  matrix: { type: 'boolean' },
} as const;

/** What `--help` says of them. */
export const choiceHelp = `  --template FILE          a Word file whose styles, page and headers are used, or one of the two
                           that come with the program: plain, formal (Word documents only)
  --pdf-standard STANDARD  ua-1 (accessible; the usual one) or a-2a (for archives)
  --matrix                 below the hypotheses, what the ratings of the evidence say of them, and how
                           firmly (formats that are read, not JSON and .brief)`;

interface ChoiceValues {
  readonly template?: string | undefined;
  readonly 'pdf-standard'?: string | undefined;
  readonly matrix?: boolean | undefined;
}

const refusals: Readonly<Record<FormatChoice, readonly [keyof ChoiceValues, string]>> = {
  template: ['template', '--template is for Word documents only.'],
  pdfStandard: ['pdf-standard', '--pdf-standard is for PDF only.'],
  matrix: ['matrix', '--matrix is for formats that are read, not for JSON and .brief.'],
};

/** What was chosen besides the format. */
export interface Choices {
  readonly pdfStandard: PdfStandard;
  readonly template: string | undefined;
  /** How to look at the matrix if what it says is printed. */
  readonly matrix: MatrixChoice | null;
}

/** Reads what was chosen besides the format; throws a UsageError for a choice the format does not offer. */
export function choicesOf(values: ChoiceValues, format: ExportFormat): Choices {
  for (const choice of ['template', 'pdfStandard', 'matrix'] as const) {
    const [option, refusal] = refusals[choice];
    if (values[option] !== undefined && !hasChoice(format, choice)) throw new UsageError(refusal);
  }
  const pdfStandard = oneOf(pdfStandards, values['pdf-standard'] ?? 'ua-1', 'pdf-standard');
  return { pdfStandard, template: values.template, matrix: values.matrix ? usualMatrixChoice : null };
}

const largestTemplate = 20_000_000;

/**
 * The bytes of a template of the user or of one of ours; a file takes precedence over one of ours with the same name.
 */
export async function templateBytes(
  given: string | undefined,
  terminal: Terminal,
): Promise<Result<Uint8Array | undefined>> {
  if (given === undefined) return success(undefined);
  const own = terminal.pathOf(given);
  if (existsSync(own)) return readFileLimited(own, largestTemplate);
  const ours = await builtInTemplateBytes(given);
  return ours ? success(ours) : readFileLimited(own, largestTemplate);
}
