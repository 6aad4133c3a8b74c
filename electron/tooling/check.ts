import { rmSync } from 'node:fs';
import { checkLint, checkTypes, conclude, type PartResult, timed } from './checks.ts';
import { packageProgram, runQuietly } from './processes.ts';
import { inProject, runScript } from './project.ts';
import { countVitest } from './test-reports.ts';

/* `npm run check`: format, lint, types and the quick tests, for every day. */

const report = inProject('build', 'test', 'unit.json');

function checkUnits(): Promise<PartResult> {
  return timed('unit tests', async () => {
    rmSync(report, { force: true });
    const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', '--project', 'unit', ...reporters];
    const { exitCode, output } = await runQuietly(packageProgram('vitest'), args);
    return { ...countVitest(report), output: exitCode === 0 ? '' : output.trim() };
  });
}

runScript(async () => conclude(await Promise.all([checkTypes(), checkLint(), checkUnits()])));
