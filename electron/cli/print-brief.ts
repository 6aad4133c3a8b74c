import type { BriefFileOrigin } from '#engine/import/imported-file.ts';
import { usualMatrixChoice } from '#shared/analysis/choice.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { standardNames } from '#shared/brief/kinds/all.ts';
import { briefCounts } from '#shared/brief/queries.ts';
import { briefFacts } from '#shared/queries/brief-facts.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { UsageError } from './command.ts';
import { factLines } from './facts-lines.ts';
import { plainLine, type Terminal } from './terminal.ts';

/** The options that say what is printed of a brief, for `parseArguments`. */
export const printOptions = {
  json: { type: 'boolean', default: false },
  counts: { type: 'boolean', default: false },
  matrix: { type: 'boolean', default: false },
  facts: { type: 'boolean', default: false },
} as const;

const helpWidth = 82;
const helpIndent = ' '.repeat(18);

/** A text in lines of the help, after the name of its option. */
function inLines(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= helpWidth) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines.join(`\n${helpIndent}`);
}

/** What `--help` says of them. */
export const printHelp = `  --json          the whole brief, in the form of resources/brief-schema.json
  --counts        ${inLines(`a JSON object with the numbers of ${standardNames.join(', ')}`)}
  --matrix        ${inLines('what the ratings of the evidence say of the hypotheses and how firmly, one sentence a line; nothing if there are no hypotheses')}
  --facts         ${inLines('by whom it is, for whom and when, its marking, and how much is inside, a fact a line, as the window shows before a file is added')}`;

const printables = ['json', 'counts', 'matrix', 'facts'] as const;
type Printed = (typeof printables)[number];

/** Which of them was asked for; throws a UsageError for none or several. */
export function printedOf(values: { readonly [Name in Printed]: boolean }): Printed {
  const [asked, ...more] = printables.filter((name) => values[name]);
  if (asked === undefined || more.length > 0) {
    throw new UsageError('Choose one of --json, --counts, --matrix and --facts.');
  }
  return asked;
}

interface Printable {
  readonly brief: Brief;
  /** Its JSON, if it is of a later form. */
  readonly newer?: NewerBrief | null;
  /** The `.brief` file it was read from, if it was. */
  readonly origin?: BriefFileOrigin;
}

/**
 * Prints a brief as JSON (of a later form: all of its JSON), how many records of each kind it holds, what its matrix
 * says, or what can be said of it without opening it.
 */
export async function printBrief(
  { brief, newer, origin }: Printable,
  printed: Printed,
  terminal: Terminal,
): Promise<void> {
  if (printed === 'counts') terminal.out(`${JSON.stringify(briefCounts(brief))}\n`);
  else if (printed === 'matrix') for (const line of await matrixLines(brief)) terminal.out(`${line}\n`);
  else if (printed === 'facts') {
    const lines = factLines(briefFacts(brief), origin);
    terminal.out(lines.map((line) => `${plainLine(line)}\n`).join(''));
  } else if (newer) terminal.out(newer.json);
  else terminal.out((await import('#shared/publication/writers/json.ts')).writeJson(brief));
}

async function matrixLines(brief: Brief): Promise<string[]> {
  const { analyseMatrix } = await import('#shared/analysis/analyse.ts');
  const { readMatrix } = await import('#shared/analysis/matrix.ts');
  const { matrixSentences } = await import('#shared/analysis/sentences/sentences.ts');
  const { sentenceText } = await import('#shared/analysis/sentences/phrases.ts');
  return matrixSentences(analyseMatrix(readMatrix(brief), usualMatrixChoice)).map(sentenceText);
}
