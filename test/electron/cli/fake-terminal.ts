import { join } from 'node:path';
import { runCommandLine } from '../../../electron/cli/run.ts';

/** What one command line gave. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with relative paths taken from a folder. */
export async function runIn(folder: string, ...args: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    tell: (message) => {
      err += `${message}\n`;
    },
    pathOf: (given) => (given.startsWith('/') ? given : join(folder, given)),
  });
  return { code, out, err };
}
