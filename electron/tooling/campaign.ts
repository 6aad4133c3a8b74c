import { globSync } from 'node:fs';
import path from 'node:path';
import { runOpenly } from './processes.ts';
import { inProject, projectFolder, runScript } from './project.ts';
import { isHelped } from './usage.ts';

/*
 * `npm run campaign`: runs every file under test/campaign that ends in .campaign.ts, each a search for faults that takes
 * minutes to hours.
 * The name of a campaign as first argument picks it; the arguments after it are its own.
 */

const text = `npm run campaign -- [NAME] [what the campaign knows: names, --seed=7, --jobs=2, …]

Searches for faults for hours; without a name one campaign after the other. Each prints its seed, and says in its file
under test/campaign what else it can be told. The campaigns:`;

const nameOf = (file: string) => path.basename(file, '.campaign.ts');

runScript(async () => {
  const given = process.argv.slice(2);
  const [word, ...own] = given;
  const files = globSync('test/campaign/**/*.campaign.ts', { cwd: projectFolder }).sort();
  const first = word === undefined || word.startsWith('-') ? [] : [word];
  if (isHelped(given, first, { text, noun: 'campaign', names: files.map(nameOf) })) return 0;
  const named = files.filter((file) => nameOf(file) === word);
  const args = named.length > 0 ? own : given;
  let exitCode = 0;
  for (const file of named.length > 0 ? named : files) {
    const command = ['--disable-warning=ExperimentalWarning', inProject(file), ...args];
    exitCode = Math.max(exitCode, await runOpenly(process.execPath, command));
  }
  return exitCode;
});
