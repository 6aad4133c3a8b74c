import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { isCommandLine, portableDataFolder, runCommandLine } from '../../../electron/main/packed-start.ts';

test.each([
  [['export', 'a.brief'], true],
  [['--help'], true],
  [['library', 'list'], true],
  [['a report.txt'], false],
  [['--hidden', 'export'], false],
  [[], false],
])('a start with %j is a command line: %s', (args, is) => {
  expect(isCommandLine(args)).toBe(is);
});

test('the command line that was built in gets the arguments and gives the exit code', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
  try {
    const file = path.join(folder, 'command-line.mjs');
    writeFileSync(file, 'export const runPackedCommandLine = async (args) => args.length;');
    expect(await runCommandLine(['show', 'a.brief', '--json'], pathToFileURL(file))).toBe(3);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('only the portable form keeps its data beside itself', () => {
  expect(portableDataFolder({})).toBe(null);
  expect(portableDataFolder({ PORTABLE_EXECUTABLE_DIR: '/media/stick' })).toBe(
    path.join('/media/stick', 'Briefwright data'),
  );
});
