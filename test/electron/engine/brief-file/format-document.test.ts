import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { attachedBrief, partOf, picture } from './attached-brief.ts';
import { sampleBrief } from './sample-brief.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../resources/brief-format.md'), 'utf8');
const script = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const bytes = writeBriefFile(sampleBrief, { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brief-format-'));
  writeFileSync(join(folder, 'reader.mjs'), script);
});
afterAll(() => rmSync(folder, { recursive: true }));

function readByStranger(content: Uint8Array) {
  writeFileSync(join(folder, 'x.brief'), content);
  return spawnSync(process.execPath, [join(folder, 'reader.mjs'), join(folder, 'x.brief')], {
    encoding: 'utf8',
  });
}

describe('the reader in the description of the format', () => {
  it('is short and needs no package', () => {
    expect(script.split('\n').length).toBeLessThan(100);
    expect(script.match(/from '(?!node:)/)).toBeNull();
  });

  it('reads a file of this program', () => {
    const { stdout, stderr, status } = readByStranger(bytes);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout.split('\n')).toEqual([
      'Harbour closure at Port Ilsen – Łódź line',
      'The harbour will stay closed.',
      'Tugs were moved on Monday.',
      'Hypothesis A: The closure is planned.',
      'Hypothesis B: The closure is an accident.',
      '',
    ]);
  });

  it('reads a file with attachments and with parts of a later version', () => {
    const map = picture(5_000, 1);
    const otherParts = [partOf(map), { name: 'reviews/later.json', bytes: new TextEncoder().encode('{}') }];
    const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
    const file = Buffer.from(writeBriefFile(attachedBrief([{ content: map }]), { ...meta, otherParts }));
    const { stdout, stderr, status } = readByStranger(file);
    expect([stderr, status, stdout.split('\n')[0]]).toEqual(['', 0, sampleBrief.title]);
    // A content it does not know how to show is checked all the same.
    const at = file.indexOf(Buffer.from(map).subarray(2_000, 2_010));
    expect(at).toBeGreaterThan(0);
    file[at] = (file[at] ?? 0) ^ 1;
    expect(readByStranger(file).stderr).toContain(partOf(map).name);
  });

  it('documents the folder of attachments under a hash as this program writes it', () => {
    expect(page).toContain(`\n${partOf(new Uint8Array(Buffer.from('test'))).name}\n`);
  });

  it('refuses a damaged one', () => {
    const damaged = Buffer.from(bytes);
    damaged[damaged.indexOf('mimetype') + 8] = 0x62;
    expect(readByStranger(damaged)).toMatchObject({ status: 1, stdout: '' });
    expect(readByStranger(bytes.subarray(0, -1))).toMatchObject({ status: 1, stdout: '' });
  });
});
