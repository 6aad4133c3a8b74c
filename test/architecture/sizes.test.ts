import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functionSizes, linesIn } from './function-sizes.ts';
import { root, sourceFiles, textOf } from './source-files.ts';

/*
 * What is long is read by nobody. Lines are counted from the first of a function to its last, with comments and with the
 * functions in it; in the features of the window most of them are the elements it draws.
 */

const product = ['shared', 'electron', 'renderer'];
const longestFile = 300;
const longestFunction = 60;
const longestInFeatures = 40;

/** Functions that are longer and may be, with the reason. Take one out as soon as it is shorter. */
const longFunctions: Readonly<Record<string, string>> = {};

/** Files that are longer and may be, with the reason. */
const longFiles: Readonly<Record<string, string>> = {};

function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|cjs|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

const limitOf = (file: string) =>
  file.startsWith('renderer/features/') ? longestInFeatures : longestFunction;

const tooLong = product
  .flatMap(sourceFiles)
  .flatMap((file) => functionSizes(file).filter(({ lines }) => lines > limitOf(file)));

describe('sizes', () => {
  test('every function of the product can be looked at as a whole', () => {
    const found = tooLong.filter(({ name }) => !Object.hasOwn(longFunctions, name));
    expect(found.map(({ name, lines }) => `${name}, ${lines} lines`)).toEqual([]);
  });

  test('no file is longer than a few screens', () => {
    const long = product
      .flatMap(codeFiles)
      .map((file) => ({ file, lines: linesIn(textOf(file)) }))
      .filter(({ file, lines }) => lines > longestFile && !Object.hasOwn(longFiles, file));
    expect(long.map(({ file, lines }) => `${file}, ${lines} lines`)).toEqual([]);
  });

  test('what may be longer is longer: a reason that is no longer needed is taken out', () => {
    const functions = new Set(tooLong.map(({ name }) => name));
    expect(Object.keys(longFunctions).filter((name) => !functions.has(name))).toEqual([]);
    const files = Object.keys(longFiles).filter(
      (file) => !existsSync(join(root, file)) || linesIn(textOf(file)) <= longestFile,
    );
    expect(files).toEqual([]);
  });

  test('lines are counted with comments, and a method, a member and an argument have a name', () => {
    expect(linesIn('one\n/* two\nthree */\n')).toBe(3);
    const names = functionSizes('renderer/editor/passages/judged-fields.ts').map(({ name }) =>
      name.replace(/^.*: /, ''),
    );
    expect(names).toEqual(expect.arrayContaining(['add', 'judgeDue', 'onChanged(…)', 'nextIdleMoment']));
  });
});
