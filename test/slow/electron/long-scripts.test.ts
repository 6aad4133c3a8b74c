import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inProject } from '../../../electron/tooling/project.ts';

/* Scripts that run for hours say how they are used, and do not begin where somebody mistyped a name. */

function run(script: string, ...given: readonly string[]) {
  const args = ['--disable-warning=ExperimentalWarning', inProject('electron', 'tooling', `${script}.ts`)];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...given], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

const scripts = [
  ['campaign', 'storage', 'campaign'],
  ['mutate', 'own-log', 'mutation'],
  ['bench', 'keystroke', 'benchmark'],
] as const;

test.each(scripts)('%s --help says what there is and does nothing else', (script, name) => {
  for (const help of [['--help'], ['-h'], [name, '--help']]) {
    const { status, stdout, stderr } = run(script, ...help);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`npm run ${script} -- `);
    expect(stdout.split('\n').map((line) => line.trim())).toContain(name);
  }
});

test.each(scripts)('%s refuses a name that it does not know, with the list', (script, name, noun) => {
  const { status, stdout, stderr } = run(script, 'storrage');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`There is no ${noun} “storrage”, so nothing was started. There are: `);
  expect(stderr).toContain(name);
});

test.each(['mutate', 'bench'])('%s refuses an option that it does not know', (script) => {
  const { status, stdout, stderr } = run(script, '--hepl');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('The option “--hepl” is not known, so nothing was started.');
});
