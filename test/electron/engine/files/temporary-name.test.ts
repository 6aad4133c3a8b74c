import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftTemporaries, temporaryName } from '#engine/files/temporary-name.ts';

/** The name of a temporary file as a process that has ended would have given it. */
function nameOfEnded(): string {
  const { pid } = spawnSync('true');
  const ended = pid.toString(16).padStart(6, '0');
  return temporaryName().replace(/(?<=^\.briefwright-.{4}).{6}/, () => ended);
}

test('temporary files of writers that ended are removed, and no others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temporary-name-'));
  const left = nameOfEnded();
  const inUse = temporaryName();
  const elsewhere = left.replace(/^(\.briefwright-).{4}/, (_, start: string) => `${start}zzzz`);
  for (const name of [left, inUse, elsewhere, 'notes.tmp']) writeFileSync(join(folder, name), 'words');
  await removeLeftTemporaries(folder);
  expect(readdirSync(folder).sort()).toEqual([elsewhere, inUse, 'notes.tmp'].sort());
  rmSync(folder, { recursive: true });
});

test('a folder that is not there is left alone', async () => {
  await removeLeftTemporaries(join(tmpdir(), 'no such folder at all'));
});
