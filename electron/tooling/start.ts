import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './build.ts';
import { findDisplay } from './display.ts';
import { runOpenly } from './processes.ts';
import { projectFolder, runScript } from './project.ts';
import { findRuntime } from './runtime.ts';

/*
 * `npm start`: builds what has changed, finds what can run it, and opens the window. Arguments are passed on: switches
 * such as --user-data-dir=, and files to open, relative to the folder npm was called from.
 */

const given = process.argv.slice(2);
const switches = given.filter((argument) => argument.startsWith('-'));
const files = given.filter((argument) => !argument.startsWith('-')).map(fromCaller);

function fromCaller(argument: string): string {
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return existsSync(file) ? file : argument;
}

runScript(async () => {
  await buildIfNeeded();
  const { kind, executable } = await findRuntime();
  const display = await findDisplay();
  // Chromium cannot be sandboxed for root; the stand-in knows this by itself.
  const forRoot = kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await runOpenly(executable, [...forRoot, ...switches, projectFolder, ...files], {
      env: display.environment,
    });
  } finally {
    display.end();
  }
});
