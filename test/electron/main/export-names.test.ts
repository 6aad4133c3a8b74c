import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctNames, fileNameOf, formatOf, withEnding } from '../../../electron/main/export-names.ts';

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
  ])('%j is %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test('is a name every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileNameOf(title);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[. ]|[. ]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(480);
      }),
    );
  });
});

describe('the ending', () => {
  test('is added where it is missing, and then the user was not asked about that name', () => {
    expect(withEnding('/out/Brief', 'docx')).toEqual({ file: '/out/Brief.docx', isAsChosen: false });
    expect(withEnding('/out/Brief v1.2', 'pdf')).toEqual({ file: '/out/Brief v1.2.pdf', isAsChosen: false });
  });

  test('stays where it is there, in any case', () => {
    expect(withEnding('/out/Brief.DOCX', 'docx')).toEqual({ file: '/out/Brief.DOCX', isAsChosen: true });
  });
});

test('a file of a brief has its own format beside those of the publication', () => {
  expect(formatOf('brief').extension).toBe('brief');
  expect(formatOf('docx').extension).toBe('docx');
});

test('many files get distinct names, also where letters differ in case only or a file is there already', () => {
  const isTaken = (name: string) => name === 'Ice.pdf';
  expect(distinctNames(['Ice', 'ice', 'Ports', 'Ports'], isTaken, 'pdf')).toEqual([
    'Ice 2.pdf',
    'ice.pdf',
    'Ports.pdf',
    'Ports 2.pdf',
  ]);
});
