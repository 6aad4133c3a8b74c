import { describe, expect, it } from 'vitest';
import { decodeText } from '#engine/import/decode-text.ts';

const sentence = 'Łódź – “harbour” Ωμέγα';
const utf16 = (text: string, isBigEndian: boolean, mark = true) => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(sentence))).toEqual({ text: sentence, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(`\ufeff${sentence}`))).toEqual({ text: sentence, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both kinds, marked or not', () => {
    expect(decodeText(utf16(sentence, false))).toEqual({ text: sentence, encoding: 'utf-16le' });
    expect(decodeText(utf16(sentence, true))).toEqual({ text: sentence, encoding: 'utf-16be' });
    const plain = 'A report in plain letters.';
    expect(decodeText(utf16(plain, false, false))).toEqual({ text: plain, encoding: 'utf-16le' });
    expect(decodeText(utf16(plain, true, false))).toEqual({ text: plain, encoding: 'utf-16be' });
  });

  it('reads everything else as Windows-1252, with its quotation marks and dashes', () => {
    const bytes = Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35]);
    expect(decodeText(bytes)).toEqual({ text: '“Café” – €5', encoding: 'windows-1252' });
  });

  it('believes what an HTML page says of its own encoding', () => {
    const page = (charset: string) =>
      Buffer.concat([
        Buffer.from(`<html><head><meta charset="${charset}"></head><p>`),
        Buffer.from([0xd0, 0xe5]),
      ]);
    expect(decodeText(page('iso-8859-5'))?.text).toMatch(/аххэ|<p>\S{2}$/);
    expect(decodeText(page('iso-8859-5'))?.encoding).toBe('iso-8859-5');
    expect(decodeText(page('klingon'))?.encoding).toBe('windows-1252');
  });

  it('does not take pictures, programs and noise for text', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000001f4000001f40806000000', 'hex');
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 256));
    expect([decodeText(png), decodeText(noise), decodeText(new Uint8Array(1_000))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('takes UTF-8 for what it is, however many replacement characters it holds', () => {
    const text = JSON.stringify({ text: '\ufffd\ufffe\u0080'.repeat(300) });
    expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeText(Buffer.from([...Array(300).fill(0xff), 0x41]))?.encoding).not.toBe('utf-8');
  });

  it('forgives the odd control character in a long text', () => {
    const text = `${'word '.repeat(1_000)}\u0001\u0002`;
    expect(decodeText(Buffer.from(text))?.text).toBe(text);
  });
});
