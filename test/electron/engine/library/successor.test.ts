import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identityOf } from '#engine/library/file-identity.ts';
import { prepareSuccessor, takeOver } from '#engine/library/successor.ts';
import { libraryPath } from './library-fixture.ts';

const endings = ['', '-journal', '-wal', '-shm'];

describe('a successor', () => {
  test('is prepared where nothing of an earlier fall is left', () => {
    const file = libraryPath();
    for (const ending of endings) writeFileSync(`${file}.preparing${ending}`, 'half made');
    const found = prepareSuccessor(file, (preparing) => {
      const left = endings.filter((ending) => existsSync(preparing + ending));
      writeFileSync(preparing, 'whole');
      return left;
    });
    expect(found).toEqual([]);
    expect(takeOver(file)).toBe(identityOf(file));
    expect(identityOf(file)).not.toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('whole');
  });

  test('is none where a part of it stands in its log only', () => {
    const file = libraryPath();
    writeFileSync(file, 'before');
    const prepare = () =>
      prepareSuccessor(file, (preparing) => {
        writeFileSync(preparing, 'a part');
        writeFileSync(`${preparing}-wal`, 'the rest');
      });
    expect(prepare).toThrow('The disk did not do what it was asked.');
    expect(takeOver(file)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(endings.filter((ending) => existsSync(`${file}.preparing${ending}`))).toEqual([]);
  });

  test('takes the name with nothing of the file before that SQLite would play into it', () => {
    const file = libraryPath();
    for (const ending of endings) writeFileSync(file + ending, 'before');
    prepareSuccessor(file, (preparing) => writeFileSync(preparing, 'whole'));
    takeOver(file);
    expect(endings.filter((ending) => existsSync(file + ending))).toEqual(['']);
    expect(readFileSync(file, 'utf8')).toBe('whole');
  });
});
