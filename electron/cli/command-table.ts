import { exportFormatNames, pdfStandards } from '#shared/publication/formats.ts';

/*
 * The commands of the command line: the one table from which help, parsing and the choice between a command and a file
 * to open are made. It holds only data, since the program reads it at each start.
 */

interface CommandEntry {
  /** What follows the name of the command. Parts in brackets may be left out. */
  readonly usage: string;
  /** What the command does, as the end of a sentence: "Briefwright can …". */
  readonly does: string;
}

const formats = exportFormatNames.join('|');
const choices = `[--template FILE|plain|formal] [--pdf-standard ${pdfStandards.join('|')}] [--matrix] [--given-numbers] [--estimates] [--no-links] [--no-ledger] [--with-resolved] [--with-received]`;

/** Every command. Several commands can share a first word: `library add`, `library list`. */
export const commandTable = {
  import: {
    usage: 'FILE… --out FILE.brief|FOLDER [--date MOMENT] [--force]',
    does: 'make briefs from reports (text, Markdown, HTML, Word, JSON) and matrices (ACH, CSV, spreadsheets)',
  },
  export: {
    usage: `FILE.brief --to ${formats} --out FILE ${choices} [--date MOMENT] [--force]`,
    does: 'write a brief in another format',
  },
  show: {
    usage: 'FILE.brief --json|--counts|--matrix|--facts',
    does: 'print a brief, how many records it holds, what its matrix says, or who made it, when and for whom',
  },
  'library add': {
    usage: 'FILE… --library FILE [--date MOMENT]',
    does: 'import files into a library, which is made if it is missing',
  },
  'library merge': {
    usage: 'FILE.brief… --library FILE [--date MOMENT] [--dry-run]',
    does: 'bring files that came back from reviewers into the briefs that were sent',
  },
  'library list': {
    usage: '--library FILE [--collection NAME] [--limit NUMBER] [--json]',
    does: 'list the briefs of a library, last changed first',
  },
  'library search': {
    usage: 'WORDS… --library FILE [--collection NAME] [--limit NUMBER] [--json]',
    does: 'list the briefs of a library that contain the words',
  },
  'library show': {
    usage: 'ID --library FILE --json|--counts|--matrix|--facts|--collections',
    does: 'print a brief of a library, how many records it holds, what its matrix says, its facts, or its collections',
  },
  'library collections': {
    usage: '--library FILE',
    does: 'list the collections of a library with the numbers of their briefs',
  },
  'library sources': {
    usage: '[WORDS…] --library FILE [--limit NUMBER] [--json]',
    does: 'list the sources of the briefs of a library, each once, with their reliability',
  },
  'library export': {
    usage: `--library FILE ID…|--all|--collection NAME --to ${formats} --out FOLDER ${choices} [--clock] [--date MOMENT]`,
    does: 'write briefs of a library to files, even if it is write-protected or damaged',
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof commandTable;

/** The names of all commands, in the order of the overview. */
export const commandNames = Object.keys(commandTable) as readonly CommandName[];

/** The second words of the commands that share a first word: `add`, `list`, … for `library`; none for other words. */
export function actionsOf(word: string): readonly string[] {
  return commandNames.flatMap((name) => (name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : []));
}

/** What asks for help or the version instead of naming a command. */
export const helpWords = ['help', '--help', '-h'] as const;
export const versionWords = ['--version', '-v'] as const;

const firstWords: ReadonlySet<string> = new Set([
  ...commandNames.map((name) => name.split(' ')[0] ?? name),
  ...helpWords,
  ...versionWords,
]);

/** Whether the arguments of a start ask for the command line instead of a window. */
export function isCommandLine(args: readonly string[]): boolean {
  return firstWords.has(args[0] ?? '');
}
