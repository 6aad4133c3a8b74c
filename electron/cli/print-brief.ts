import type { Brief } from '#shared/brief/brief.ts';
import { standardNames } from '#shared/brief/kinds/all.ts';
import { briefCounts } from '#shared/brief/queries.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { UsageError } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The options that say what is printed of a brief, for `parseArguments`. */
export const printOptions = {
  json: { type: 'boolean', default: false },
  counts: { type: 'boolean', default: false },
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
  --counts        ${inLines(`a JSON object with the numbers of ${standardNames.join(', ')}`)}`;

type Printed = 'json' | 'counts';

/** Which of the two was asked for; throws a UsageError for none or both. */
export function printedOf(values: { readonly json: boolean; readonly counts: boolean }): Printed {
  if (values.json === values.counts) throw new UsageError('Choose either --json or --counts.');
  return values.json ? 'json' : 'counts';
}

interface Printable {
  readonly brief: Brief;
  /** Its JSON, if it is of a later form. */
  readonly newer?: NewerBrief | null;
}

/** Prints a brief as JSON (of a later form: all of its JSON), or how many records of each kind it holds. */
export async function printBrief(
  { brief, newer }: Printable,
  printed: Printed,
  terminal: Terminal,
): Promise<void> {
  if (printed === 'counts') terminal.out(`${JSON.stringify(briefCounts(brief))}\n`);
  else if (newer) terminal.out(newer.json);
  else terminal.out((await import('#shared/publication/writers/json.ts')).writeJson(brief));
}
