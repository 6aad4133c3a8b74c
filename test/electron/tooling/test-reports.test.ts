import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
    expect(countVitest(report(vitest({})))).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(countVitest(report(vitest({ numFailedTests: 2, success: false })))).toMatchObject({ failed: 2 });
  });

  it('with a file that could not be loaded has a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(report(vitest({ testResults, success: false })))).toMatchObject({ failed: 1 });
  });

  it('with an error outside every test has a failure, as has none at all', () => {
    expect(countVitest(report(vitest({ success: false })))).toMatchObject({ failed: 1 });
    expect(countVitest(path.join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a report of Playwright', () => {
  it('is counted, errors outside tests included', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(report({ stats, errors: [] }))).toEqual({ passed: 8, failed: 1, skipped: 2 });
    expect(countPlaywright(report({ stats, errors: [{}] }))).toMatchObject({ failed: 2 });
    expect(countPlaywright(path.join(folder, 'none.json'))).toMatchObject({ failed: 1 });
  });
});
