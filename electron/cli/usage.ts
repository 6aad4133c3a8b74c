import { actionsOf, type CommandName, commandNames, commandTable } from './command-table.ts';

/** The longest line of help. */
const width = 100;

/** Breaks the usage of a command between its parts, never inside brackets, and indents the lines that follow. */
function wrapped(start: string, usage: string): string {
  const parts = usage.match(/\[[^\]]*\]|\S+/g) ?? [];
  const lines = [start];
  for (const part of parts) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + part.length <= width || line.trim() === '') lines.splice(-1, 1, `${line} ${part}`);
    else lines.push(`${' '.repeat(start.length)} ${part}`);
  }
  return lines.join('\n');
}

/** How commands are used: "Usage: briefwright …", one or more lines for each, without a line end. */
export function usageOf(names: readonly CommandName[]): string {
  return names
    .map((name, index) =>
      wrapped(`${index === 0 ? 'Usage:' : '      '} briefwright ${name}`, commandTable[name].usage),
    )
    .join('\n');
}

/** Every command with its arguments and what it does, for the overview and for the README. */
export const commandList = commandNames
  .map((name) => {
    const { usage, does } = commandTable[name];
    return `  ${name} ${usage.replace(/ \[[^\]]*\]/g, '')}\n      ${does}`;
  })
  .join('\n');

/** The help of the program as a whole. */
export const overview = `Usage: briefwright <command> [arguments]

Works with intelligence briefs without a window, and without a network.

Commands:
${commandList}

Options:
  -h, --help     this text; after a command, the help of that command
  -v, --version  the version of the program

Results go to stdout, messages to stderr. Exit codes: 0 done · 1 done, with findings to look at ·
2 wrong usage, or the output cannot be written · 3 the input cannot be read.
`;

/** Words as alternatives in a sentence: "add, list or search". */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The help of a word that several commands share. */
export function groupHelp(word: string): string {
  const names = commandNames.filter((name) => name.startsWith(`${word} `));
  const lines = names.map((name) => `  ${name.slice(word.length + 1).padEnd(8)}${commandTable[name].does}`);
  return `${usageOf(names)}\n\n${lines.join('\n')}\n\n“briefwright ${word} ${actionsOf(word)[0]} --help” says more about one of them.\n`;
}
