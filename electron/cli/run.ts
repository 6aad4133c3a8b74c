import { type CliCommand, UsageError } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  show: async () => (await import('./show-command.ts')).showCommand,
  library: async () => (await import('./library-command.ts')).libraryCommand,
};

const overview = `Usage: briefwright <command> [arguments]

Works with intelligence briefs without a window, and without a network.

Commands:
  import FILE… --out FILE.brief|FOLDER      make briefs of reports (text, Markdown, HTML, Word, JSON)
  export FILE.brief --to FORMAT --out FILE  write a brief as Word, PDF, HTML, Markdown, text or JSON
  show FILE.brief --json | --counts         print a brief, or how many records it holds
  library add|list|search --library FILE    fill, list and search a library

Options:
  -h, --help     this text; behind a command, the help of that command
  -v, --version  the version of the program

Results go to stdout, messages to stderr. Exit codes: 0 done · 1 done, with findings to look at ·
2 wrong usage, or the output may not be written · 3 the input cannot be read.
`;

/** Runs one command line and gives its exit code. Never throws: an error of the program is told and gives 70. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  try {
    if (name === '--version' || name === '-v' || rest.includes('--version'))
      return await printVersion(terminal);
    if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
      return print(overview, terminal);
    }
    const wanted = name === 'help' ? (rest[0] ?? '') : name;
    const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
    if (!load)
      return tellUsage(
        name === '' ? 'No command was given.' : `There is no command “${wanted}”.`,
        overview,
        terminal,
      );
    const command = await load();
    if (name === 'help' || asksForHelp(rest)) return print(command.help, terminal);
    return await runCommand(command, rest, terminal);
  } catch (error) {
    terminal.tell(
      `Briefwright met an error of its own, so this was not done. Files that were there before are as they were. Please report it with these lines.\n${placesOf(error)}`,
    );
    return exitCodes.bug;
  }
}

async function runCommand(
  command: CliCommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) return tellUsage(error.message, command.help, terminal);
    throw error;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function print(text: string, terminal: Terminal): ExitCode {
  terminal.out(text);
  return exitCodes.done;
}

async function printVersion(terminal: Terminal): Promise<ExitCode> {
  const { programVersion } = await import('#engine/files/program-version.ts');
  return print(`${programVersion}\n`, terminal);
}

/** Says what is wrong and how the command is used: its lines up to the first empty one. */
function tellUsage(message: string, help: string, terminal: Terminal): ExitCode {
  terminal.tell(`${message}\n${help.split('\n\n')[0]}\nSee “briefwright --help”.`);
  return exitCodes.usage;
}

/** Where an error happened, without its message, which may hold a brief's text. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...places].join('\n');
}
