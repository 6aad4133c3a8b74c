import { describe, expect, test } from 'vitest';
import { fontFiles, readFonts } from '#engine/export/fonts.ts';
import { resourceFile } from '#engine/files/resource-file.ts';

describe('fonts', () => {
  test('every font that should come along is there and is a TrueType or OpenType font', () => {
    const magic = readFonts().map((font) => font.subarray(0, 4).toString('latin1'));
    expect(magic).toHaveLength(fontFiles.length);
    for (const start of magic) expect(['\0\u0001\0\0', 'OTTO', 'true']).toContain(start);
  });

  test('a file that was not packed is a fault, told by its name', () => {
    expect(() => resourceFile('fonts/Nobody.ttf')).toThrow('resources/fonts/Nobody.ttf');
  });
});
