import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../electron/tooling/project.ts';
import { countPlaywright, countVitest } from '../../../electron/tooling/test-reports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'test-reports-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function report(content: object): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (changes: object) => ({
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [],
  ...changes,
});

describe('a report of vitest', () => {
  it('is counted', () => {
    expect(countVitest(report(vitest({})))).toEqual({ passed: 5, failed: 0, skipped: 3, failures: [] });
    expect(countVitest(report(vitest({ numFailedTests: 2, success: false })))).toMatchObject({ failed: 2 });
  });

  it('names what failed by file and test', () => {
    const name = path.join(projectFolder, 'test', 'a.test.ts');
    const assertionResults = [
      { status: 'passed', fullName: 'a tide rises' },
      { status: 'failed', fullName: 'a tide falls' },
    ];
    const testResults = [{ name, status: 'failed', assertionResults }];
    expect(countVitest(report(vitest({ testResults, numFailedTests: 1, success: false })))).toMatchObject({
      failed: 1,
      failures: ['test/a.test.ts › a tide falls'],
    });
  });

  it('with a file that could not be loaded has a failure', () => {
    const testResults = [
      { name: path.join(projectFolder, 'test/b.test.ts'), status: 'failed', assertionResults: [] },
      { name: 'c', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'c' }] },
    ];
    expect(countVitest(report(vitest({ testResults, success: false })))).toMatchObject({
      failed: 1,
      failures: ['test/b.test.ts › could not be run'],
    });
  });

  it('with an error outside every test has a failure, as has none at all', () => {
    expect(countVitest(report(vitest({ success: false })))).toMatchObject({ failed: 1 });
    expect(countVitest(path.join(folder, 'none.json'))).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});

describe('a report of Playwright', () => {
  it('is counted, errors outside tests included', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    const config = { rootDir: path.join(projectFolder, 'e2e') };
    const spec = (title: string, status: string) => ({
      title,
      file: 'journeys/a.spec.ts',
      tests: [{ status }],
    });
    const suites = [
      { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'unexpected')] }] },
    ];
    expect(countPlaywright(report({ stats, errors: [], config, suites }))).toEqual({
      passed: 8,
      failed: 1,
      skipped: 2,
      failures: ['e2e/journeys/a.spec.ts › closes'],
    });
    expect(countPlaywright(report({ stats, errors: [{}], config, suites }))).toMatchObject({ failed: 2 });
    expect(countPlaywright(path.join(folder, 'none.json'))).toMatchObject({ failed: 1 });
  });
});
