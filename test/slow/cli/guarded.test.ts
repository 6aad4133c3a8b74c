import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = resolve(import.meta.dirname, '../../../electron/cli/main.ts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-guarded-'));
  // Markdown's own rules make the time to read this grow with its square.
  writeFileSync(join(folder, 'brackets.md'), ']('.repeat(100_000));
  writeFileSync(join(folder, 'report.md'), '# Ferries\n\nThey run late.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function briefwright(...args: string[]) {
  const given = ['--disable-warning=ExperimentalWarning', main, ...args];
  return spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' });
}

test.each([
  ['import', ['import', 'brackets.md', 'report.md', '--out', 'made']],
  ['library add', ['library', 'add', 'brackets.md', 'report.md', '--library', 'own.library']],
])('“%s” stops at a file that takes too much, and reads the others', (_name, args) => {
  const { status, stderr, stdout } = briefwright(...args);
  expect(status).toBe(1);
  expect(stderr).toContain('brackets.md');
  expect(stderr).toContain('took more time or memory');
  expect(stdout).toMatch(/report|Ferries/);
  expect(readdirSync(folder)).toContain(args.at(-1));
});

test('“show” stops at a file that takes too much', () => {
  const { status, stderr } = briefwright('show', 'brackets.md', '--counts');
  expect(status).toBe(3);
  expect(stderr).toContain('took more time or memory');
});
