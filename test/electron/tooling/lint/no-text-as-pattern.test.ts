import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const folder = mkdtempSync(join(tmpdir(), 'lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How often the linter says of lines of code that a text may be taken as a pattern. */
function faults(...lines: string[]): number {
  const file = join(folder, 'lines.ts');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const args = [biome, 'lint', `--config-path=${root}`, '--vcs-enabled=false', file];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}`.split('A replacement text may hold patterns').length - 1;
}

const placeholder = '$' + '{to}';

test('a replacement by a text that is not written out in the code is a fault', () => {
  expect(
    faults(
      "export const a = (text: string, to: string) => text.replace('x', to);",
      `export const b = (text: string, to: string) => text.replaceAll(/x/g, \`<${placeholder}>\`);`,
      "export const c = (text?: string, to = '') => text?.replace('x', to + 'y');",
    ),
  ).toBe(3);
});

test('one by a function or by a text of the code is none', () => {
  expect(
    faults(
      "export const a = (text: string, to: string) => text.replace('x', () => to);",
      "export const b = (text: string) => text.replace(/(x)/g, '$1y').replaceAll('a', `b`);",
    ),
  ).toBe(0);
});
