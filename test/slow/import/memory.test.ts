import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { honestParts } from '../../electron/engine/brief-file/sample-brief.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { longBrief } from '../../fixtures/long-brief.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mostMegabytes = 300;

/** A million letters of words that hardly get smaller, then many times the same. */
function longText(): string {
  let seed = 1;
  const word = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const paragraph = (text: string) => `{"type":"paragraph","content":[{"type":"text","text":"${text}"}]}`;
  const fresh = Array.from({ length: 100 }, () => paragraph(Array.from({ length: 1_500 }, word).join(' ')));
  const again = Array.from({ length: 20_000 }, () => paragraph('The strait is closed. '.repeat(180)));
  const lead = `{"type":"doc","content":[${[...fresh, ...again].join(',')}]}`;
  return `{"formatVersion":1,"sections":{"bottom-line":{"kind":"bottom-line","lead":${lead}}}}`;
}

function manyRecords(): string {
  const tags = Array.from({ length: 250_000 }, (_, at) => `"t${at}":{"id":"t${at}","order":"a0","name":"x"}`);
  return `{"formatVersion":1,"sections":{},"tags":{${tags.join(',')}}}`;
}

const files = {
  'text.brief': () => forgeZip(honestParts(longText())),
  'records.brief': () => forgeZip(honestParts(manyRecords())),
  'thousand-pages.brief': () =>
    writeBriefFile(longBrief(1_000), { programVersion: '1', written: '2026-03-01T10:00:00Z' }),
} as const;

beforeAll(() => {
  for (const [name, make] of Object.entries(files)) {
    const bytes = make();
    expect(bytes.length).toBeLessThan(1_500_000);
    writeFileSync(join(folder, name), bytes);
  }
});

const told = z.object({ message: z.string(), peak: z.number() });

test.each([
  ['text.brief', /holds more text than a brief ever does/],
  ['records.brief', /took more time or memory/],
  ['thousand-pages.brief', /^read$/],
])('%s of little more than a megabyte takes no more memory than an honest one may', (name, message) => {
  const reader = join(import.meta.dirname, 'read-one.ts');
  const given = ['--disable-warning=ExperimentalWarning', reader, join(folder, name)];
  const read = told.parse(JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })));
  expect(read.message).toMatch(message);
  expect(read.peak).toBeLessThan(mostMegabytes);
});

test('a file in which one thing alone is too large for memory ends its own reading, not the program', () => {
  const hostile = join(import.meta.dirname, 'hostile-memory.ts');
  const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', hostile], {
    encoding: 'utf8',
  });
  expect(said).toBe('paragraphs.html: file-unreadable\nhonest.html: read\n');
});
