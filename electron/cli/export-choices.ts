import { existsSync } from 'node:fs';
import { builtInTemplateBytes } from '#engine/export/built-in-templates.ts';
import { readFileLimited } from '#engine/files/read-file.ts';
import { usualMatrixChoice } from '#shared/analysis/choice.ts';
import type { Brief } from '#shared/brief/brief.ts';
import {
  type ExportFormat,
  exportFormatNames,
  exportFormats,
  type FormatChoice,
  hasChoice,
  type PdfStandard,
  pdfStandards,
} from '#shared/publication/formats.ts';
import { countThreads, type HandedOn } from '#shared/publication/handed-on.ts';
import type { PrintChoice } from '#shared/publication/print-choice.ts';
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
  'given-numbers': { type: 'boolean' },
  estimates: { type: 'boolean' },
  'no-links': { type: 'boolean' },
  'no-ledger': { type: 'boolean' },
  'with-resolved': { type: 'boolean' },
  'with-received': { type: 'boolean' },
} as const;

/** What `--help` says of them. */
export const choiceHelp = `  --template FILE          a Word file whose styles, page and headers are used, or one of the two
                           that come with the program: plain, formal (Word documents only)
  --pdf-standard STANDARD  ua-1 (accessible; the usual one) or a-2a (for archives)
  --matrix                 below the hypotheses, what the ratings of the evidence say of them, and how
                           firmly (this and the next four: formats that are read, not JSON and .brief)
  --given-numbers          beside likelihoods that were made coherent, the numbers as they were given
  --estimates              what several analysts gave, without names, with the spread and the mean
  --no-links               leave out what each key judgment rests on
  --no-ledger              leave out by when and how a key judgment is decided, and how it came out
  --with-resolved          resolved comments as well (.brief only; open ones are always in it)
  --with-received          the version a brief was received in as well, with what was deleted since
                           (.brief only)`;

interface ChoiceValues {
  readonly template?: string | undefined;
  readonly 'pdf-standard'?: string | undefined;
  readonly matrix?: boolean | undefined;
  readonly 'given-numbers'?: boolean | undefined;
  readonly estimates?: boolean | undefined;
  readonly 'no-links'?: boolean | undefined;
  readonly 'no-ledger'?: boolean | undefined;
  readonly 'with-resolved'?: boolean | undefined;
  readonly 'with-received'?: boolean | undefined;
}

/* Which choice of a format each option makes, and for what it is. */
const choiceOf: Readonly<Record<keyof ChoiceValues, readonly [FormatChoice, string]>> = {
  template: ['template', 'for Word documents only'],
  'pdf-standard': ['pdfStandard', 'for PDF only'],
  matrix: ['matrix', 'for formats that are read, not for JSON and .brief'],
  'given-numbers': ['matrix', 'for formats that are read, not for JSON and .brief'],
  estimates: ['matrix', 'for formats that are read, not for JSON and .brief'],
  'no-links': ['matrix', 'for formats that are read, not for JSON and .brief'],
  'no-ledger': ['matrix', 'for formats that are read, not for JSON and .brief'],
  'with-resolved': ['handedOn', 'for .brief only'],
  'with-received': ['handedOn', 'for .brief only'],
};

const choosers = Object.keys(choiceOf) as readonly (keyof ChoiceValues)[];

/** What was chosen besides the format. */
export interface Choices {
  readonly pdfStandard: PdfStandard;
  readonly template: string | undefined;
  readonly print: PrintChoice;
  readonly handsOn: HandedOn;
}

/** Reads what was chosen besides the format; throws a UsageError for a choice the format does not offer. */
export function choicesOf(values: ChoiceValues, format: ExportFormat): Choices {
  for (const option of choosers) {
    const [choice, isFor] = choiceOf[option];
    if (values[option] === undefined || hasChoice(format, choice)) continue;
    throw new UsageError(`--${option} is ${isFor}.`);
  }
  const pdfStandard = oneOf(pdfStandards, values['pdf-standard'] ?? 'ua-1', 'pdf-standard');
  const print: PrintChoice = {
    matrix: values.matrix ? usualMatrixChoice : null,
    given: values['given-numbers'] ?? false,
    estimates: values.estimates ?? false,
    links: !values['no-links'],
    ledger: !values['no-ledger'],
  };
  const handsOn: HandedOn = {
    resolved: values['with-resolved'] ?? false,
    received: values['with-received'] ?? false,
  };
  return { pdfStandard, template: values.template, print, handsOn };
}

/** Says what a brief file leaves out of a brief, for whoever has not asked for it; null where that is nothing. */
export function leftBehind(brief: Brief, format: ExportFormat, { resolved }: HandedOn): string | null {
  const count = format === 'brief' && !resolved ? countThreads(brief).resolved : 0;
  if (count === 0) return null;
  const what =
    count === 1 ? 'One resolved thread of comments is' : `${count} resolved threads of comments are`;
  return `${what} not in the file; --with-resolved takes them along.`;
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
