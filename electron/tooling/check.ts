import { rmSync } from 'node:fs';
import { checkLint, checkTypes, printParts, summary, timed } from './checks.ts';
import { packageProgram, runQuietly } from './processes.ts';
import { inProject, runScript } from './project.ts';
import { countVitest } from './test-reports.ts';

/* `npm run check`: format, lint, types and the quick tests, for every day. */

const report = inProject('build', 'test', 'unit.json');

runScript(async () => {
  const parts = await Promise.all([checkTypes(), checkLint()]);
  const unit = await timed('unit tests', async () => {
    rmSync(report, { force: true });
    const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
    const { exitCode, output } = await runQuietly(packageProgram('vitest'), [
      'run',
      '--project',
      'unit',
      ...reporters,
    ]);
    const counts = countVitest(report);
    return { ...counts, output: exitCode === 0 ? '' : output.trim() };
  });
  const all = [...parts, unit];
  printParts(all);
  console.log(summary(all));
  return all.some(({ failed }) => failed > 0) ? 1 : 0;
});
