import path from 'node:path';
import { z } from 'zod';
import { commandLineUrl } from './locations.ts';

/*
 * What only a packed program does at its start: it is also the command line, and its portable Windows form keeps the
 * user's data beside itself.
 */

export { isCommandLine } from '../cli/command-table.ts';

const commandLine = z.object({
  runPackedCommandLine: z.custom<(args: readonly string[]) => Promise<number>>(
    (value) => typeof value === 'function',
  ),
});

/** Runs the built-in command line, and gives its exit code once all its output has left the process. */
export async function runCommandLine(args: readonly string[], moduleUrl = commandLineUrl): Promise<number> {
  const { runPackedCommandLine } = commandLine.parse(await import(moduleUrl.href));
  const exitCode = await runPackedCommandLine(args);
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise((resolve) => stream.write('', resolve));
  }
  return exitCode;
}

/** The data folder of the portable form, or null for an installed program. */
export function portableDataFolder(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment.PORTABLE_EXECUTABLE_DIR;
  return folder ? path.join(folder, 'Briefwright data') : null;
}
