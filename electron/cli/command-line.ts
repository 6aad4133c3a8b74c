import type { ExitCode } from './exit-codes.ts';
import { runCommandLine } from './run.ts';
import { systemTerminal } from './terminal.ts';

/** Runs a command line for the packed program, in which it is built in beside the engine, and gives its exit code. */
export function runPackedCommandLine(args: readonly string[]): Promise<ExitCode> {
  return runCommandLine(args, systemTerminal());
}
