import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryPath, openTestLibrary, wanted } from '../../electron/engine/library/library-fixture.ts';

type Program = 'ours' | 'earlier';
type End = 'killed' | 'closed';

/** Has a program write a word into a library and come to its end. */
function run(file: string, who: Program, word: string, end: End): void {
  const driver = join(import.meta.dirname, 'own-log-driver.ts');
  const { status, signal, stderr } = spawnSync(process.execPath, [driver, file, who, word, end], {
    encoding: 'utf8',
  });
  const isAsMeant = end === 'killed' ? signal === 'SIGKILL' : status === 0;
  if (!isAsMeant) throw new Error(`${who} ${end}: ${stderr}`);
}

const kinds = (['ours', 'earlier'] as const).flatMap((who) =>
  (['killed', 'closed'] as const).map((end) => [who, end] as const),
);

describe('a log that another program, or this one, was killed with is taken over', () => {
  test.each(
    kinds.flatMap((second) =>
      kinds.map((third) => [second.join(' '), third.join(' '), second, third] as const),
    ),
  )('after ours killed, %s, %s', (_, __, second, third) => {
    const file = libraryPath();
    // Made and closed, so that the next program begins a log of its own.
    run(file, 'ours', 'first', 'closed');
    const steps = [['ours', 'killed'], second, third, ['earlier', 'killed']] as const;
    for (const [at, [who, end]] of steps.entries()) run(file, who, `word${at}`, end);
    const library = openTestLibrary(file);
    expect(wanted(library.dictionary.list())).toEqual(['first', 'word0', 'word1', 'word2', 'word3']);
    expect(library.notices).toEqual([]);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('found'))).toEqual([]);
  });
});

test('the log of another library is not taken over after a real kill, and the library holds what was in its file', () => {
  const file = libraryPath();
  const other = libraryPath();
  run(file, 'ours', 'first', 'closed');
  run(file, 'ours', 'second', 'killed');
  run(other, 'ours', 'other', 'killed');
  copyFileSync(`${other}-wal`, `${file}-wal`);
  const library = openTestLibrary(file);
  expect(wanted(library.dictionary.list())).toEqual(['first']);
  expect(library.notices).toEqual([expect.stringContaining('changes that belong to another library')]);
});
