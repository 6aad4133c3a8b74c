import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Mutation, mutated } from '../../test/mutations/mutation.ts';
import { packageProgram, runQuietly } from './processes.ts';
import { PlainFailure, projectFolder } from './project.ts';
import { countVitest } from './test-reports.ts';

/** What is in the project's folder but not needed to run tests, or is linked. */
const notCopied = new Set(['.git', 'node_modules', 'build', 'release', 'test-results', 'playwright-report']);

/** The longest that the tests of one mutation may take; a mutation that makes them hang counts as noticed. */
const longestMs = 6 * 60 * 1_000;

/** How tests ended: all passed, one failed (or they did not finish), or a file could not even be read. */
export type TestsEnd =
  | { readonly end: 'passed' }
  | { readonly end: 'failed'; readonly first: string }
  | { readonly end: 'unreadable'; readonly output: string };

/** A copy of the project, in a folder of its own, in which one place at a time is changed and tests are run. */
export class MutatedCopy {
  readonly #top = mkdtempSync(path.join(tmpdir(), 'mutate-'));
  readonly #tree = path.join(this.#top, 'tree');
  readonly #temporary = path.join(this.#top, 'temporary');
  readonly #report = path.join(this.#top, 'report.json');

  constructor() {
    mkdirSync(this.#temporary);
    for (const name of readdirSync(projectFolder)) {
      if (notCopied.has(name)) continue;
      cpSync(path.join(projectFolder, name), path.join(this.#tree, name), { recursive: true });
    }
    // Each package is a link, so that whatever tests and tools write beside the packages stays in the copy.
    const packages = path.join(projectFolder, 'node_modules');
    mkdirSync(path.join(this.#tree, 'node_modules'));
    for (const name of readdirSync(packages)) {
      if (/^\.(?!bin$)/.test(name)) continue;
      symlinkSync(path.join(packages, name), path.join(this.#tree, 'node_modules', name));
    }
  }

  /** Puts a mutation into the copy for as long as something runs. */
  async with<Value>(mutation: Mutation, run: () => Promise<Value>): Promise<Value> {
    const file = path.join(this.#tree, mutation.file);
    const text = readFileSync(file, 'utf8');
    const changed = mutated(text, mutation);
    if (changed === undefined) {
      throw new PlainFailure(`${mutation.name}: its text does not stand exactly once in ${mutation.file}.`);
    }
    writeFileSync(file, changed);
    try {
      return await run();
    } finally {
      writeFileSync(file, text);
    }
  }

  /** Runs test files in the copy, up to the first that fails. */
  async test(files: readonly string[]): Promise<TestsEnd> {
    const started = performance.now();
    rmSync(this.#report, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${this.#report}`];
    const args = ['run', '--project', 'unit', '--project', 'slow', '--bail=1', ...reporters, ...files];
    const { exitCode, output } = await runQuietly(packageProgram('vitest'), args, {
      cwd: this.#tree,
      env: { ...process.env, TMPDIR: this.#temporary },
      deadlineMs: longestMs,
    });
    if (exitCode === 0) return { end: 'passed' };
    const isHanging = performance.now() - started >= longestMs;
    if (!existsSync(this.#report)) {
      return isHanging ? { end: 'failed', first: 'the tests come to no end' } : { end: 'unreadable', output };
    }
    const failures = countVitest(this.#report).failures.map((line) => line.replace(/^.*?\/tree\//, ''));
    const first = failures.find((line) => !line.endsWith('› could not be run'));
    if (first === undefined && failures.length > 0) return { end: 'unreadable', output };
    return { end: 'failed', first: first ?? 'something outside of every test' };
  }

  /** Removes the copy. */
  end(): void {
    rmSync(this.#top, { recursive: true, force: true });
  }
}
