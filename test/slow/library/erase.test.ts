import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { authored } from '#shared/brief/people.ts';
import type { Result } from '#shared/result.ts';
import {
  attach,
  contentOf,
  testBrief,
  titleChange,
  typing,
} from '../../electron/engine/library/library-fixture.ts';
import { briefGenerator, seededRandom } from '../../fixtures/big-library.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-erase-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** Every run of eight letters of the words: what is left of one counts, since indexes store words in parts. */
function piecesOf(words: readonly string[]): string[] {
  return words.flatMap((word) =>
    Array.from({ length: word.length - 7 }, (_, start) => word.slice(start, start + 8)),
  );
}

function traces(words: readonly string[]): string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(folder, entry.name)));
  return piecesOf(words).filter((piece) =>
    bytes.some((content) => content.includes(piece) || content.includes(Buffer.from(piece, 'utf16le'))),
  );
}

function secretBrief(library: Library, words: readonly string[]): string {
  const [name = '', other = '', tag = '', place = ''] = words;
  const brief = testBrief({
    title: `About ${name}`,
    bottomLine: `${name} met ${other} at ${place}, says ${other}.`,
    tags: [tag],
    entities: [[name, other]],
    fields: { region: place, ...authored([other]) },
  });
  const id = wanted(library.briefs.create(brief));
  wanted(library.briefs.apply(id, 0, [titleChange(`${name} and ${other}`), typing(`${tag} ${place} `)]));
  wanted(library.rest(10));
  wanted(library.briefs.apply(id, 2, [titleChange('Nothing to see'), typing('More. ')]));
  wanted(library.rest(10));
  return id;
}

/** Which of some runs of sixteen bytes of a content stand in the files, by their place. */
function piecesLeft(content: Buffer): number[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(folder, entry.name)));
  const starts = [0, 100, 450, 900, 2_000, 4_000, 70_000, content.length - 2_000, content.length - 16];
  return starts.filter((start) => {
    if (start < 0 || start + 16 > content.length) return false;
    const piece = content.subarray(start, start + 16);
    return bytes.some((each) => each.includes(piece));
  });
}

test('contents of erased briefs leave no run of sixteen bytes behind, those of others all of theirs', () => {
  const random = seededRandom(17);
  const library = wanted(openLibrary(join(folder, 'contents.db')));
  const kept: { readonly id: string; readonly sha256: string }[] = [];
  for (let round = 0; round < 30; round += 1) {
    const size = 16 + Math.floor(random() ** 3 * 900_000);
    const [secret, shared] = [noise(size, 2 * round), noise(size, 2 * round + 1)];
    const [gone, stays] = [
      secretBrief(library, ['a', 'b', 'c', 'd']),
      wanted(library.briefs.create(testBrief())),
    ];
    attach(library, [gone], secret);
    kept.push({ id: stays, sha256: attach(library, [gone, stays], shared) });
    expect(piecesLeft(secret).length).toBeGreaterThan(0);
    wanted(library.trash.put([gone]));
    wanted(library.trash.erase([gone]));
    expect([round, piecesLeft(secret)]).toEqual([round, []]);
  }
  for (const { id, sha256 } of kept) expect(sha256Of(contentOf(library, id, sha256))).toBe(sha256);
  library.close();
});

test('words of erased briefs leave no run of eight letters behind, wherever they sort and whatever came after', () => {
  const random = seededRandom(99);
  const word = () =>
    Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const generate = briefGenerator(5);
  const library = wanted(openLibrary(join(folder, 'library.db')));
  for (let index = 0; index < 150; index += 1) wanted(library.briefs.create(generate(index)));
  wanted(library.rest(200));
  for (let round = 0; round < 30; round += 1) {
    const words = Array.from({ length: 4 }, word);
    const ids = [secretBrief(library, words), secretBrief(library, words)];
    for (let index = 0; index < round % 4; index += 1) {
      wanted(library.briefs.create(generate(1_000 + round * 4 + index)));
    }
    wanted(library.rest(10));
    expect(traces(words).length).toBeGreaterThan(0);
    wanted(library.trash.put(ids));
    wanted(library.trash.erase(ids));
    expect([round, traces(words)]).toEqual([round, []]);
  }
  library.close();
});

test('an erased brief leaves its collections, and a deleted collection leaves nothing of its name', () => {
  const file = join(folder, 'collections.db');
  let at = Date.parse('2026-03-01T08:00:00Z');
  const library = wanted(openLibrary(file, { now: () => new Date(at).toISOString() }));
  const words = ['zwieselgrund', 'quarrymouth'];
  const [id, stays] = [
    secretBrief(library, ['a', 'b', 'c', 'd']),
    wanted(library.briefs.create(testBrief())),
  ];
  const kept = wanted(library.collections.make('Straits', null, [id, stays]));
  const outer = wanted(library.collections.make(`The ${words[0]}`, null, [id]));
  wanted(library.collections.make(`Near ${words[1]}`, outer.id, [id, stays]));
  expect(traces(words).length).toBeGreaterThan(0);
  wanted(library.trash.put([id]));
  wanted(library.trash.erase([id]));
  expect(wanted(library.collections.of([id]))).toEqual([]);
  expect(wanted(library.collections.briefIds(kept.id))).toEqual([stays]);
  wanted(library.collections.remove(outer.id));
  at += 2 * 60 * 60 * 1_000;
  for (let step = 0; step < 100; step += 1) {
    const rested = wanted(library.rest(10));
    if (!rested.isMoreWaiting && !rested.isErasing) break;
  }
  expect(traces(words)).toEqual([]);
  library.close();
});
