import { runCommandLine } from './run.ts';
import { systemTerminal } from './terminal.ts';

// Not `process.exit`: what was written to a pipe must arrive before the process ends.
process.exitCode = await runCommandLine(process.argv.slice(2), systemTerminal());
