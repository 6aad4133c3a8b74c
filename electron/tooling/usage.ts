import { PlainFailure } from './project.ts';

/** How a script that takes long is used, and what can be named on its command line. */
export interface Usage {
  /** What `--help` prints before the list of names. */
  readonly text: string;
  /** What the names are of: "campaign". */
  readonly noun: string;
  readonly names: readonly string[];
  /** Says whether a word names something; where it is missing, a word must be one of the names. */
  readonly isKnown?: (word: string) => boolean;
}

/** What `--help` prints. */
export function usageText({ text, names }: Usage): string {
  return `${text}\n\n${names.map((name) => `  ${name}`).join('\n')}`;
}

/**
 * Prints the usage and says true if somebody asks for help. Throws a `PlainFailure` that lists what there is if one of
 * `words` names nothing: a slip of the pen must not start hours of work.
 */
export function isHelped(given: readonly string[], words: readonly string[], usage: Usage): boolean {
  if (given.some((argument) => ['--help', '-h', 'help'].includes(argument))) {
    console.log(usageText(usage));
    return true;
  }
  const isKnown = usage.isKnown ?? ((word: string) => usage.names.includes(word));
  const unknown = words.find((word) => !isKnown(word));
  if (unknown === undefined) return false;
  throw new PlainFailure(
    `There is no ${usage.noun} “${unknown}”, so nothing was started. There are: ${usage.names.join(', ')}. --help says more.`,
  );
}

/** Throws a `PlainFailure` if an option is none of those that a script knows by their beginnings. */
export function refuseOtherOptions(given: readonly string[], known: readonly string[]): void {
  const options = given.filter((argument) => argument.startsWith('-'));
  const other = options.find(
    (option) => !known.some((name) => option === name || option.startsWith(`${name}=`)),
  );
  if (other === undefined) return;
  throw new PlainFailure(
    `The option “${other}” is not known, so nothing was started. There are: ${known.join(', ')}. --help says more.`,
  );
}
