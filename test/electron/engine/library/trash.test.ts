import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { gapOf } from '#engine/library/page-gaps.ts';
import { tracesMarkName } from '#engine/library/traces.ts';
import { authored } from '#shared/brief/people.ts';
import { seededRandom } from '../../../fixtures/big-library.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import {
  addBrief,
  attach,
  contentOf,
  libraryPath,
  listed,
  openTestLibrary,
  problemOf,
  testBrief,
  titleChange,
  titles,
  typing,
  wanted,
  writeContent,
} from './library-fixture.ts';

/** How a word may stand in the files of a library: as typed, folded for search, in both encodings. */
function forms(word: string): Buffer[] {
  const spelled = [word, word.toLowerCase(), word.toUpperCase()];
  const escaped = [...word]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  return [
    ...[...spelled, escaped].map((text) => Buffer.from(text, 'utf8')),
    ...spelled.map((text) => Buffer.from(text, 'utf16le')),
    ...spelled.map((text) => Buffer.from(text, 'utf16le').swap16()),
  ];
}

/** The files of a library's folder that hold a word in any form, and how. */
function filesWith(file: string, word: string): string[] {
  return readdirSync(dirname(file), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const bytes = readFileSync(join(dirname(file), entry.name));
      return forms(word).some((form) => bytes.includes(form));
    })
    .map((entry) => entry.name);
}

const canary = 'Zorblaxquive';

function briefWithCanary(library: ReturnType<typeof openTestLibrary>): string {
  const brief = testBrief({
    title: `Meeting with ${canary}`,
    bottomLine: `${canary} said so, and ${canary.toUpperCase()} again.`,
    tags: [`${canary} affair`],
    entities: [[canary, `Old ${canary}`]],
    fields: { ...authored([canary]), region: canary, question: `Who is ${canary}?` },
  });
  const report = {
    format: 'text',
    template: null,
    recognised: [],
    kept: [{ where: 'Bottom line', excerpt: canary }],
    contradictions: [],
    leftOut: [],
  } as const;
  const id = wanted(library.briefs.createFromReading({ brief, report }));
  wanted(library.briefs.apply(id, 1, [titleChange(`About ${canary}`), typing(`${canary} `.repeat(500))]));
  return id;
}

test('erasing leaves no trace of a brief in any byte of the library', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const random = seededRandom(7);
  const words = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 36 ** 5).toString(36)).join(' ');
  for (let index = 0; index < 60; index += 1) addBrief(library, { title: words(6), bottomLine: words(300) });
  wanted(library.rest(100));
  const id = briefWithCanary(library);
  expect(titles(library, canary)).toHaveLength(1);
  wanted(library.briefs.duplicate(id));
  for (let index = 0; index < 20; index += 1) addBrief(library, { title: words(6), bottomLine: words(300) });
  wanted(library.rest(100));
  expect(filesWith(file, canary).length).toBeGreaterThan(0);

  const ids = listed(library, canary).map((row) => row.id);
  expect(ids).toHaveLength(2);
  wanted(library.trash.put(ids));
  expect(filesWith(file, canary).length).toBeGreaterThan(0);
  expect(wanted(library.trash.erase(null)).briefIds).toHaveLength(2);
  expect(filesWith(file, canary)).toEqual([]);
  expect(filesWith(file, canary.slice(0, 8))).toEqual([]);
  expect(titles(library)).toHaveLength(80);
  library.close();
  expect(filesWith(file, canary)).toEqual([]);
});

test('a word a brief no longer holds leaves the library when its history is erased with it', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const id = addBrief(library, { bottomLine: 'Plain.' });
  wanted(library.briefs.apply(id, 0, [titleChange(canary)]));
  wanted(library.rest(10));
  wanted(library.briefs.apply(id, 1, [titleChange('Something else')]));
  wanted(library.rest(10));
  expect(titles(library, canary)).toEqual([]);
  expect(filesWith(file, canary)).not.toEqual([]);
  wanted(library.trash.put([id]));
  wanted(library.trash.erase([id]));
  expect(filesWith(file, canary)).toEqual([]);
});

test('erasing while a backup reads the library is finished in the next pause', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const id = briefWithCanary(library);
  wanted(library.rest(10));
  const reader = openReader(file);
  const rows = reader.prepare('SELECT * FROM snapshots').iterate();
  rows.next();
  wanted(library.trash.put([id]));
  expect(wanted(library.trash.erase([id])).tracesLeft).toBe('soon');
  rows.return?.();
  reader.close();
  expect(filesWith(file, canary)).not.toEqual([]);
  // A fall of the program now must not leave it so.
  const mark = openReader(file);
  expect(mark.prepare('SELECT name FROM settings WHERE name = ?').pluck().get(tracesMarkName)).toBe(
    tracesMarkName,
  );
  mark.close();
  wanted(library.rest(10));
  expect(filesWith(file, canary)).toEqual([]);
});

/** Leaves a word where SQLite leaves words: in the free middle of the last page that has one. */
function leaveInGap(file: string, word: string): void {
  const bytes = readFileSync(file);
  for (let at = bytes.length - 4_096; at > 0; at -= 4_096) {
    const gap = gapOf(bytes.subarray(at, at + 4_096), false);
    if (gap === null || gap.end - gap.start < word.length) continue;
    bytes.write(word, at + gap.start);
    writeFileSync(file, bytes);
    return;
  }
  throw new Error('No page has a free middle.');
}

test('erasing that was cut short is finished in the first pause after the next start', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  for (let index = 0; index < 50; index += 1) addBrief(library, { bottomLine: 'Words. '.repeat(500) });
  library.close();
  const cut = openConnection(file);
  cut.prepare("INSERT INTO settings (name, value) VALUES (?, 'true')").run(tracesMarkName);
  cut.close();
  leaveInGap(file, canary);
  expect(filesWith(file, canary)).not.toEqual([]);

  const opened = openTestLibrary(file);
  expect(wanted(opened.rest(10)).isErasing).toBe(false);
  opened.close();
  expect(filesWith(file, canary)).toEqual([]);
  const after = openReader(file);
  expect(after.prepare('SELECT name FROM settings WHERE name = ?').get(tracesMarkName)).toBeUndefined();
  after.close();
});

test('only what is in the trash is erased', () => {
  const library = openTestLibrary();
  const kept = addBrief(library, { title: 'Kept' });
  const gone = addBrief(library, { title: 'Gone' });
  expect(wanted(library.trash.eraseSome([kept, gone], true))).toEqual({ briefIds: [], dealtWith: 2 });
  wanted(library.trash.put([gone]));
  expect(wanted(library.trash.erase([kept, gone, 'nowhere'])).briefIds).toEqual([gone]);
  expect(titles(library)).toEqual(['Kept']);
  expect(problemOf(library.briefs.open(gone)).code).toBe('brief-not-found');
  wanted(library.trash.takeBack([gone]));
  expect(titles(library)).toEqual(['Kept']);
});

/** How many runs of sixteen bytes of a content stand in the files of a library's folder, of those that are tried. */
function piecesIn(file: string, content: Buffer): number {
  const files = readdirSync(dirname(file), { withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(dirname(file), entry.name)));
  const starts = Array.from({ length: Math.floor(content.length / 1_000) }, (_, index) => index * 1_000);
  const pieces = starts.map((start) => content.subarray(start, start + 16));
  return pieces.filter((piece) => bytes.some((each) => each.includes(piece))).length;
}

test('erasing leaves no byte of a content that only the erased briefs referred to', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const [gone, alsoGone, stays] = [addBrief(library), addBrief(library), addBrief(library)];
  const [secret, shared, other] = [noise(700_000, 1), noise(300_000, 2), noise(300_000, 3)];
  const [small, part] = [noise(1_500, 4), noise(90_000, 5)];
  attach(library, [stays], other);
  attach(library, [gone, alsoGone], secret);
  const sharedHash = attach(library, [gone, stays], shared);
  attach(library, [alsoGone], small);
  const sha256 = writeContent(library, part);
  wanted(library.contents.refer(gone, { attachments: [], parts: [{ name: 'reviews/later.bin', sha256 }] }));
  library.contents.letGo([sha256]);
  for (const content of [secret, small, part]) expect(piecesIn(file, content)).toBeGreaterThan(0);

  wanted(library.trash.put([gone]));
  wanted(library.trash.erase([gone]));
  expect(piecesIn(file, part)).toBe(0);
  expect(piecesIn(file, secret)).toBeGreaterThan(600);
  wanted(library.trash.put([alsoGone]));
  wanted(library.trash.erase([alsoGone]));
  for (const content of [secret, small, part]) expect(piecesIn(file, content)).toBe(0);
  expect(sha256Of(contentOf(library, stays, sharedHash))).toBe(sharedHash);
  expect(wanted(library.contents.of(stays)).attachments).toHaveLength(2);
  library.close();
  for (const content of [secret, small, part]) expect(piecesIn(file, content)).toBe(0);
});

test('erasing keeps a content that somebody is just bringing in with another brief', () => {
  const library = openTestLibrary();
  const [gone, stays] = [addBrief(library), addBrief(library)];
  const bytes = noise(300_000, 1);
  attach(library, [gone], bytes);
  const sha256 = writeContent(library, bytes);
  wanted(library.trash.put([gone]));
  wanted(library.trash.erase([gone]));
  wanted(library.contents.refer(stays, { attachments: [{ sha256, mediaType: 'image/png' }], parts: [] }));
  expect(sha256Of(contentOf(library, stays, sha256))).toBe(sha256);
});
