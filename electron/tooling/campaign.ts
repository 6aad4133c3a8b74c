import { globSync } from 'node:fs';
import path from 'node:path';
import { runOpenly } from './processes.ts';
import { inProject, projectFolder, runScript } from './project.ts';

/*
 * `npm run campaign`: runs every file under test/campaign that ends in .campaign.ts, each a search for faults that takes
 * minutes to hours.
 * The name of a campaign as first argument picks it; the arguments after it are its own.
 */

runScript(async () => {
  const [word, ...own] = process.argv.slice(2);
  const files = globSync('test/campaign/**/*.campaign.ts', { cwd: projectFolder }).sort();
  const named = files.filter((file) => path.basename(file) === `${word}.campaign.ts`);
  const args = named.length > 0 ? own : process.argv.slice(2);
  let exitCode = 0;
  for (const file of named.length > 0 ? named : files) {
    const command = ['--disable-warning=ExperimentalWarning', inProject(file), ...args];
    exitCode = Math.max(exitCode, await runOpenly(process.execPath, command));
  }
  return exitCode;
});
