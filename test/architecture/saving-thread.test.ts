import { expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/*
 * The thread that saves does nothing that costs more than the length of a brief: it reads no foreign file, builds no page
 * and writes no format. Those stand in the files of other threads, which can be ended.
 */

const start = 'electron/engine/worker.ts';
const elsewhere = [
  'shared/publication/build.ts',
  'shared/publication/writers/',
  'shared/publication/sections/',
  'shared/readers/read.ts',
  'shared/readers/references/read-references.ts',
  'electron/engine/export/pdf-typesetter.ts',
  'electron/engine/export/word-template.ts',
  'electron/engine/import/word-to-html.ts',
  'electron/engine/captures/read-capture.ts',
];

test('what the saving thread reads, at once or later, lays nothing out and reads no foreign file', () => {
  const files = new Set(['shared', 'electron'].flatMap(sourceFiles));
  const ways = new Map<string, string>([[start, start]]);
  for (const [file, way] of ways) {
    for (const { to, when } of importsOf(file)) {
      if (when !== 'type' && files.has(to) && !ways.has(to)) ways.set(to, `${way} → ${to}`);
    }
  }
  const wrong = [...ways].filter(([file]) => elsewhere.some((part) => file.startsWith(part)));
  expect(wrong.map(([, way]) => way)).toEqual([]);
});
