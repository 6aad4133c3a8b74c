import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project.ts';

/** How many tests of a report passed, failed and were left out, and which failed: file and name. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  failures: readonly string[];
}

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  specs?: { title: string; file: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport extends PlaywrightSuite {
  config: { rootDir: string };
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

const noReport: Counts = { passed: 0, failed: 1, skipped: 0, failures: [] };

function inFile(file: string, name: string): string {
  return `${path.relative(projectFolder, file)} › ${name}`;
}

/** Reads a report of vitest's JSON reporter. A file that could not be loaded is one failure, as is no report. */
export function countVitest(file: string): Counts {
  if (!existsSync(file)) return noReport;
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const failed = report.numFailedTests + unloaded.length;
  const failures = report.testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => inFile(file, fullName)),
  );
  return {
    failures: [...failures, ...unloaded.map(({ name }) => inFile(name, 'could not be run'))],
    passed: report.numPassedTests,
    // An error outside every test fails the run and no test.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads a report of Playwright's JSON reporter, by the same rules. */
export function countPlaywright(file: string): Counts {
  if (!existsSync(file)) return noReport;
  const report: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'));
  const { stats, errors, config } = report;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    failures: failedSpecs(report).map((spec) => inFile(path.resolve(config.rootDir, spec.file), spec.title)),
  };
}

function failedSpecs({ specs = [], suites = [] }: PlaywrightSuite): { file: string; title: string }[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'));
  return [...own, ...suites.flatMap(failedSpecs)];
}
