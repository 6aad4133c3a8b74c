import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInTemplates } from '#engine/export/built-in-templates.ts';
import {
  commandNames,
  commandTable,
  helpWords,
  isCommandLine,
  versionWords,
} from '../../electron/cli/command-table.ts';
import { commandList, usageOf } from '../../electron/cli/usage.ts';
import { runIn } from '../electron/cli/fake-terminal.ts';

/*
 * A command of the table can be run, is explained wherever somebody looks for it, and never opens a window.
 */

const root = resolve(import.meta.dirname, '../..');
const optionsIn = (text: string) => new Set(text.match(/--[a-z][a-z-]*/g) ?? []);

describe.each(commandNames)('the command “%s”', (name) => {
  const words = name.split(' ');

  test('is taken for a command at the start of the packed program', () => {
    expect(isCommandLine([...words, '--out', 'x'])).toBe(true);
  });

  test('is explained with its usage and every option of it', async () => {
    const help = await runIn(tmpdir(), ...words, '--help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out.startsWith(`${usageOf([name])}\n\n`)).toBe(true);
    const explained = help.out.slice(usageOf([name]).length);
    expect([...optionsIn(commandTable[name].usage)].filter((option) => !explained.includes(option))).toEqual(
      [],
    );
    expect(await runIn(tmpdir(), 'help', ...words)).toEqual(help);
  });

  test('knows every option of its usage, and refuses others', async () => {
    for (const option of optionsIn(commandTable[name].usage)) {
      expect((await runIn(tmpdir(), ...words, option)).err).not.toContain('Unknown option');
    }
    const refused = await runIn(tmpdir(), ...words, '--unheard-of');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain("Unknown option '--unheard-of'");
    expect(refused.err).toContain(usageOf([name]));
  });

  test('has help no wider than a terminal', async () => {
    const { out } = await runIn(tmpdir(), ...words, '--help');
    expect(out.split('\n').filter((line) => line.length > 110)).toEqual([]);
  });
});

test('the overview and the README list every command', async () => {
  expect((await runIn(tmpdir(), '--help')).out).toContain(commandList);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(commandList);
});

test('help and version are commands too, and a file is none', () => {
  for (const word of [...helpWords, ...versionWords]) expect(isCommandLine([word])).toBe(true);
  for (const args of [[], ['report.txt'], ['constructor'], ['library add'], ['--hidden', 'export']]) {
    expect(isCommandLine(args)).toBe(false);
  }
});

test('the templates that come along are offered by name', () => {
  for (const { id } of builtInTemplates) expect(commandTable.export.usage).toContain(`|${id}`);
});
