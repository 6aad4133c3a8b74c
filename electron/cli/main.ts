import { runPackedCommandLine } from './command-line.ts';

// Not `process.exit`: what was written to a pipe must arrive before the process ends.
process.exitCode = await runPackedCommandLine(process.argv.slice(2));
