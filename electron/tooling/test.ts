import { rmSync } from 'node:fs';
import { buildIfNeeded } from './build.ts';
import { checkLint, checkTypes, conclude, type PartResult, timed } from './checks.ts';
import { installCommand, installMissing, testPackages } from './debian.ts';
import { packageProgram, runOpenly, withColours } from './processes.ts';
import { inProject, runScript } from './project.ts';
import { type Counts, countPlaywright, countVitest } from './test-reports.ts';

/*
 * `npm test`: types, format and lint, the unit and the slow tests, and the program itself, end to end. The last line
 * sums up: "N passed, N failed"; before it comes what failed.
 */

/** Runs a test tool that writes a report, and counts what the report says. */
function runTests(
  name: string,
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  count: () => Counts,
): Promise<PartResult> {
  return timed(name, async () => {
    console.log(`\n— ${name} —`);
    const exitCode = await runOpenly(packageProgram(program), args, {
      env: withColours({ ...process.env, ...environment }),
    });
    const counts = count();
    const isSilentFailure = exitCode !== 0 && counts.failed === 0;
    return { ...counts, failed: isSilentFailure ? 1 : counts.failed, output: '' };
  });
}

function runVitest(): Promise<PartResult> {
  const report = inProject('build', 'test', 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--project', 'unit', '--project', 'slow', ...reporters];
  return runTests('unit and slow tests', 'vitest', args, {}, () => countVitest(report));
}

function runPlaywright(): Promise<PartResult> {
  const report = inProject('build', 'test', 'playwright.json');
  rmSync(report, { force: true });
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json'];
  const environment = {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    // Playwright would keep its compiled code, which it runs again, in the temporary folder, which is open to
    // everybody.
    PLAYWRIGHT_TRANSFORM_CACHE_DIR: inProject('build', 'test', 'playwright-compiled'),
  };
  return runTests('end-to-end tests', 'playwright', args, environment, () => countPlaywright(report));
}

async function buildProgram(): Promise<PartResult> {
  return timed('build', async () => {
    try {
      await buildIfNeeded();
      return { passed: 0, failed: 0, skipped: 0, failures: [], output: '' };
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return { passed: 0, failed: 1, skipped: 0, failures: [], output: said };
    }
  });
}

runScript(async () => {
  const missing = await installMissing(testPackages);
  if (missing.length > 0) {
    console.error(
      `Some tests need programs that are not installed here. Install them: ${installCommand(missing)}`,
    );
  }
  const parts = await Promise.all([checkTypes(), checkLint(), buildProgram()]);
  // The window is tested whatever the parts before it found.
  parts.push(await runVitest());
  parts.push(await runPlaywright());
  console.log('');
  return conclude(parts);
});
