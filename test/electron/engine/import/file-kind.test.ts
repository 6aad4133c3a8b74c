import { describe, expect, it } from 'vitest';
import { fileKind } from '#engine/import/file-kind.ts';

const kindOf = (text: string, name: string) => fileKind(Buffer.from(text, 'latin1'), name).kind;

describe('fileKind', () => {
  it('goes by the ending of the name for texts', () => {
    expect(kindOf('# Title', 'a.md')).toBe('markdown');
    expect(kindOf('# Title', 'A.MARKDOWN')).toBe('markdown');
    expect(kindOf('# Title', 'a.txt')).toBe('text');
    expect(kindOf('# Title', 'a')).toBe('text');
    expect(kindOf('# Title', 'report.2026-03-01')).toBe('text');
    expect(kindOf('<p>x</p>', 'a.htm')).toBe('html');
    expect(kindOf('{}', 'a.json')).toBe('json');
  });

  it('believes the bytes more than the name', () => {
    expect(kindOf('PK\x03\x04…', 'a.txt')).toBe('zip');
    expect(kindOf('<!DOCTYPE html><title>x</title>', 'a.txt')).toBe('html');
    expect(kindOf('\n<!-- saved --><HTML lang="en">', 'a')).toBe('html');
    expect(kindOf('<b>bold</b> words', 'a.txt')).toBe('text');
  });

  it.each([
    ['%PDF-1.7', 'a PDF'],
    ['{\\rtf1\\ansi', 'a Rich Text file'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word, Excel or mail file'],
    ['SQLite format 3\0', 'a database'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0', 'a file without text'],
    ['', 'an empty file'],
    [' \r\n\t ', 'an empty file'],
  ])('names what cannot be read: %j', (bytes, what) => {
    expect(fileKind(Buffer.from(bytes, 'latin1'), 'a.txt')).toMatchObject({ kind: 'foreign', what });
  });
});
