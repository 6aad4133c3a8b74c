import { packageProgram, runQuietly } from './processes.ts';
import type { Counts } from './test-reports.ts';

/**
 * How one part of the checks ended. Type checks and lint never count as a passed test, but as a failed one if they
 * fail.
 */
export interface PartResult extends Counts {
  name: string;
  seconds: number;
  /** What the tool said, if it failed. */
  output: string;
}

/** Checks types by the three configurations at once; what has not changed since the last time is not checked again. */
export function checkTypes(): Promise<PartResult> {
  return timed('types', async () => {
    const outcomes = await Promise.all(
      ['shared', 'node', 'renderer'].map((name) =>
        runQuietly(packageProgram('tsc'), ['-p', `tsconfig.${name}.json`]),
      ),
    );
    return verdict(outcomes);
  });
}

/** Checks format, imports and lint rules of every file. */
export function checkLint(): Promise<PartResult> {
  return timed('format and lint', async () =>
    verdict([await runQuietly(packageProgram('biome'), ['check', '.'])]),
  );
}

function verdict(outcomes: readonly { exitCode: number; output: string }[]) {
  const failures = outcomes.filter(({ exitCode }) => exitCode !== 0);
  return {
    passed: 0,
    failed: failures.length > 0 ? 1 : 0,
    skipped: 0,
    failures: [],
    output: failures.map(({ output }) => output.trim()).join('\n'),
  };
}

/** Runs a part of the checks and adds how long it took. */
export async function timed(
  name: string,
  work: () => Promise<Omit<PartResult, 'name' | 'seconds'>>,
): Promise<PartResult> {
  const started = performance.now();
  const result = await work();
  return { name, ...result, seconds: (performance.now() - started) / 1000 };
}

/** Prints how all parts ended and, last, the line that sums them up; gives the exit code. */
export function conclude(parts: readonly PartResult[]): number {
  printParts(parts);
  const failures = failureLines(parts);
  if (failures.length > 0) console.log(['', 'What failed:', ...failures, ''].join('\n'));
  console.log(summary(parts));
  return parts.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** A line for each test that failed, and for each part that failed without naming one. */
export function failureLines(parts: readonly PartResult[]): string[] {
  return parts.flatMap(({ name, failed, failures }) => {
    const unnamed = failed > failures.length ? [`${name}: see what it said above`] : [];
    return [...failures, ...unnamed].map((line) => `  ✗ ${line}`);
  });
}

/** Prints how each part ended, and what the failed ones said. */
function printParts(parts: readonly PartResult[]): void {
  for (const { output } of parts) if (output) console.log(`${output}\n`);
  for (const { name, passed, failed, skipped, seconds } of parts) {
    const counts = passed + failed + skipped > 1 || passed > 0 ? `${passed} passed, ${failed} failed` : '';
    const left = skipped > 0 ? `, ${skipped} skipped` : '';
    const mark = failed > 0 ? '✗' : '✓';
    console.log(
      `${mark} ${name.padEnd(18)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts}${left}`.trimEnd(),
    );
  }
}

/** The line that sums up all parts: "N passed, N failed", followed by the number skipped, if any. */
export function summary(parts: readonly PartResult[]): string {
  const sum = (of: 'passed' | 'failed' | 'skipped') => parts.reduce((total, part) => total + part[of], 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}
