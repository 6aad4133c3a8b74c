import { briefFromFile } from './brief-from-file.ts';
import { type CliCommand, parseArguments, UsageError } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printBrief, printedOf, printHelp, printOptions } from './print-brief.ts';

/** Prints a brief as JSON, or what can be said of it. */
export const showCommand: CliCommand = {
  help: `Prints a brief to stdout.

Options:
${printHelp}

Exit code 1 says that the brief was odd and had to be put right to open; stderr says how.
`,
  async run(args, terminal) {
    const { values, positionals } = parseArguments(args, printOptions);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one brief to show.');
    const printed = printedOf(values);
    const loaded = await briefFromFile(file, terminal);
    if (!loaded.ok) {
      terminal.tell(loaded.error.message);
      return exitCodes.input;
    }
    const { repairs } = loaded.value;
    for (const repair of repairs) terminal.tell(`${file}: ${repair}`);
    await printBrief(loaded.value, printed, terminal);
    return repairs.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};
