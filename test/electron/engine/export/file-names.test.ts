import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctNamer, fileNameOf, withEnding } from '#engine/export/file-names.ts';
import { exportFormats } from '#shared/publication/formats.ts';
import { anySigns } from '../../../fixtures/any-signs.ts';

describe('the file name of a title', () => {
  test.each([
    ['Ice on the Velani strait', 'Ice on the Velani strait'],
    ['Ports: now / later?', 'Ports now later'],
    ['Łódź, Göçmen, 中文', 'Łódź, Göçmen, 中文'],
    ['..', 'Brief'],
    ['', 'Brief'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['con', 'con brief'],
    ['Line\nbreak\u0000', 'Line break'],
    ['Ends with dots...', 'Ends with dots'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['con.notes', 'con brief.notes'],
    ['Condition', 'Condition'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u200d', 'Brief'],
  ])('%j is %j', (title, name) => {
    expect(fileNameOf(title, '.pdf')).toBe(`${name}.pdf`);
  });

  test.each([
    ['a', 'a'.repeat(120)],
    ['Ж', 'Ж'.repeat(115)],
    ['中', '中'.repeat(76)],
    ['👩🏽‍🚒', '👩🏽‍🚒'.repeat(15)],
    ['yx\u0323\u0301', `${'yx\u0323\u0301'.repeat(38)}y`],
  ])('many times %s is cut between two characters, to what a file system takes', (sign, name) => {
    expect(fileNameOf(sign.repeat(300), '.pdf')).toBe(`${name}.pdf`);
    expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(240);
  });

  test('can be written in every script, at its longest', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'export-names-'));
    for (const sign of ['a', 'Ж', '中', '👩🏽‍🚒', 'ก็', '\u{20000}']) {
      const titles = [sign.repeat(300), sign.repeat(301)];
      for (const name of titles.map(distinctNamer(() => false, 'brief'))) {
        writeFileSync(path.join(folder, name), sign);
      }
    }
    expect(readdirSync(folder)).toHaveLength(12);
    rmSync(folder, { recursive: true });
  });

  test('is a name every system takes, whatever the title', () => {
    fc.assert(
      fc.property(anySigns(300), (title) => {
        const name = fileNameOf(title, '.brief');
        expect(name).toMatch(/[^. ]\.brief$/);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      }),
    );
  });
});

describe('the ending', () => {
  test('is added where it is missing, and then the user was not asked about that name', () => {
    expect(withEnding('/out/Brief', 'docx')).toEqual({ file: '/out/Brief.docx', isAsChosen: false });
    expect(withEnding('/out/Brief v1.2', 'pdf')).toEqual({ file: '/out/Brief v1.2.pdf', isAsChosen: false });
    expect(withEnding('/out/Brief.json', 'csl')).toEqual({ file: '/out/Brief.csl.json', isAsChosen: false });
  });

  test('stays where it is there, in any case', () => {
    expect(withEnding('/out/Brief.DOCX', 'docx')).toEqual({ file: '/out/Brief.DOCX', isAsChosen: true });
    expect(withEnding('/out/Brief.csl.json', 'csl')).toEqual({
      file: '/out/Brief.csl.json',
      isAsChosen: true,
    });
  });
});

test('a file of a brief has its own format beside those of the publication', () => {
  expect(exportFormats.brief.extension).toBe('brief');
  expect(exportFormats.docx.extension).toBe('docx');
});

test('many files get distinct names, also where letters differ in case only or a file is there already', () => {
  const isTaken = (name: string) => name === 'Ice.pdf';
  expect(['Ice', 'ice', 'Ports', 'Ports'].map(distinctNamer(isTaken, 'pdf'))).toEqual([
    'Ice 2.pdf',
    'ice.pdf',
    'Ports.pdf',
    'Ports 2.pdf',
  ]);
});
