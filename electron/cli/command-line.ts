import type { ExitCode } from './exit-codes.ts';
import { endReading } from './foreign-file.ts';
import { runCommandLine } from './run.ts';
import { systemTerminal } from './terminal.ts';

/** Runs the one command line of a process, packed or from source, and gives its exit code; nothing of it goes on after. */
export function runPackedCommandLine(args: readonly string[]): Promise<ExitCode> {
  return runCommandLine(args, systemTerminal()).finally(endReading);
}
