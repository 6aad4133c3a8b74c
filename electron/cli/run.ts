import { type CliCommand, UsageError } from './command.ts';
import { actionsOf, type CommandName, commandNames, helpWords, versionWords } from './command-table.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { alternatives, groupHelp, overview, usageOf } from './usage.ts';

/** What runs each command; loaded only when it is asked for. */
const commands: { readonly [Name in CommandName]: () => Promise<CliCommand> } = {
  import: async () => (await import('./import-command.ts')).importCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  show: async () => (await import('./show-command.ts')).showCommand,
  'library add': async () => (await import('./library/add-command.ts')).addCommand,
  'library merge': async () => (await import('./library/merge-command.ts')).mergeCommand,
  'library list': async () => (await import('./library/list-commands.ts')).listCommand,
  'library show': async () => (await import('./library/show-command.ts')).libraryShowCommand,
  'library collections': async () => (await import('./library/collections-command.ts')).collectionsCommand,
  'library sources': async () => (await import('./library/sources-command.ts')).sourcesCommand,
  'library export': async () => (await import('./library/export-command.ts')).libraryExportCommand,
  'library search': async () => (await import('./library/list-commands.ts')).searchCommand,
};

const among = (words: readonly string[], word: string | undefined): boolean =>
  word !== undefined && words.includes(word);

/** Runs one command line and gives its exit code. Never throws: an error of the program is reported and gives 70. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await answered(args, terminal);
  } catch (error) {
    terminal.tell(
      `An error in Briefwright stopped this, so it was not done. Existing files were not changed. Please report it with these lines.\n${placesOf(error)}`,
    );
    return exitCodes.bug;
  }
}

async function answered(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [word, ...rest] = args;
  if (among(versionWords, word) || rest.includes('--version')) return printVersion(terminal);
  const isHelp = among(helpWords, word);
  if (isHelp && rest.length === 0) return print(overview, terminal);
  return runNamed(isHelp ? rest : args, isHelp || asksForHelp(rest), terminal);
}

/** Runs the command that the first one or two arguments name, or prints its help. */
async function runNamed(args: readonly string[], isForHelp: boolean, terminal: Terminal): Promise<ExitCode> {
  const [word = '', second = ''] = args;
  const actions = actionsOf(word);
  const isGroup = actions.length > 0;
  const wanted = isGroup ? `${word} ${second}` : word;
  const name = commandNames.find((each) => each === wanted);
  if (name === undefined && isGroup) {
    if (isForHelp) return print(groupHelp(word), terminal);
    return tellUsage(`Say what to do with the ${word}: ${alternatives(actions)}.`, groupHelp(word), terminal);
  }
  if (name === undefined) {
    const message = word === '' ? 'No command was given.' : `There is no command “${word}”.`;
    return tellUsage(message, overview, terminal);
  }
  const command = await commands[name]();
  if (isForHelp) return print(`${usageOf([name])}\n\n${command.help}`, terminal);
  return runCommand(name, command, args.slice(isGroup ? 2 : 1), terminal);
}

async function runCommand(
  name: CommandName,
  command: CliCommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) return tellUsage(error.message, usageOf([name]), terminal);
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

/** Says what is wrong and how the command is used: the lines of its help up to the first empty one. */
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
