import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';

const encode = (text: string) => new TextEncoder().encode(text);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-write-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('writeFileAtomically', () => {
  it('writes a new file and leaves nothing else behind', async () => {
    const path = join(folder, 'brief.txt');
    expect(await writeFileAtomically(path, encode('words'), { mayReplace: false })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readFile(path, 'utf8')).toBe('words');
    expect(await readdir(folder)).toEqual(['brief.txt']);
  });

  it('writes an empty file and a large one', async () => {
    const large = new Uint8Array(5_000_000).fill(7);
    await writeFileAtomically(join(folder, 'empty'), new Uint8Array(), { mayReplace: false });
    await writeFileAtomically(join(folder, 'large'), large, { mayReplace: true });
    expect((await stat(join(folder, 'empty'))).size).toBe(0);
    expect((await readFile(join(folder, 'large'))).equals(large)).toBe(true);
  });

  it('does not replace a file unless it may', async () => {
    const path = join(folder, 'brief.txt');
    await writeFile(path, 'old');
    const refused = await writeFileAtomically(path, encode('new'), { mayReplace: false });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect((await writeFileAtomically(path, encode('new'), { mayReplace: true })).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['brief.txt']);
  });

  it('lets exactly one of many writers have a new name', async () => {
    const path = join(folder, 'brief.txt');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        writeFileAtomically(path, encode(`writer ${index}`), { mayReplace: false }),
      ),
    );
    const winner = results.findIndex((result) => result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe(`writer ${winner}`);
    expect(await readdir(folder)).toEqual(['brief.txt']);
  });

  it.skipIf(process.platform === 'win32')('keeps the rights of the file it replaces', async () => {
    const path = join(folder, 'brief.txt');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeFileAtomically(path, encode('new'), { mayReplace: true });
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')('follows a link and keeps it', async () => {
    await mkdir(join(folder, 'real'));
    await writeFile(join(folder, 'real', 'brief.txt'), 'old');
    await symlink(join('real', 'brief.txt'), join(folder, 'link.txt'));
    expect(
      (await writeFileAtomically(join(folder, 'link.txt'), encode('new'), { mayReplace: true })).ok,
    ).toBe(true);
    expect(await readFile(join(folder, 'real', 'brief.txt'), 'utf8')).toBe('new');
    expect((await readdir(folder, { withFileTypes: true })).map((entry) => entry.isSymbolicLink())).toEqual([
      true,
      false,
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'does not take a link that points nowhere for a free name',
    async () => {
      await symlink('gone.txt', join(folder, 'link.txt'));
      const refused = await writeFileAtomically(join(folder, 'link.txt'), encode('new'), {
        mayReplace: false,
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    },
  );

  it('says in three parts what is wrong with the place', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'file'), '');
    const attempt = async (name: string) => {
      const result = await writeFileAtomically(join(folder, name), encode('x'), { mayReplace: true });
      return result.ok ? 'written' : `${result.error.code}: ${result.error.message}`;
    };
    expect(await attempt('taken')).toBe(
      'write-failed: “taken” was not written: there is a folder of this name. Nothing was changed on the disk. Choose another name and save again.',
    );
    expect(await attempt('missing/brief.txt')).toMatch(
      /^file-not-found: “brief.txt” was not written: the folder/,
    );
    expect(await attempt('file/brief.txt')).toMatch(/^file-not-found/);
    expect(await attempt('x'.repeat(300))).toMatch(/^write-failed: .* too long/);
    expect(await readdir(folder)).toEqual(['file', 'taken']);
  });

  // A pipe of its own: where the guard is missing, and it is root who looks, /dev/null would be gone.
  it.skipIf(process.platform === 'win32')('never puts a file in the place of a device or pipe', async () => {
    const place = join(folder, 'pipe');
    execFileSync('mkfifo', [place]);
    const refused = await writeFileAtomically(place, encode('x'), { mayReplace: true });
    expect(refused).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect((await stat(place)).isFile()).toBe(false);
  });

  it('throws what is a bug and no failure of the system', async () => {
    await expect(
      writeFileAtomically('nul\0in the name', encode('x'), { mayReplace: true }),
    ).rejects.toThrow();
  });
});
