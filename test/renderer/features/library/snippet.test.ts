import { describe, expect, it } from 'vitest';
import { snippetFromHit } from '#renderer/features/library/snippet.ts';

const markedWords = (text: string, hits: readonly { from: number; to: number }[]) =>
  hits.map(({ from, to }) => text.slice(from, to));

describe('the snippet of a brief in the list', () => {
  it('is left alone where the first hit stands near its beginning', () => {
    const hits = [{ from: 4, to: 11 }];
    expect(snippetFromHit('The harbour is closed', hits)).toEqual({ text: 'The harbour is closed', hits });
  });

  it('begins at a word shortly before the first hit, and marks the same words as before', () => {
    const text = 'Tankers wait outside in growing numbers, since the harbour of Sarn let no pilot out';
    const at = text.indexOf('harbour');
    const later = text.indexOf('pilot');
    const cut = snippetFromHit(text, [
      { from: at, to: at + 7 },
      { from: later, to: later + 5 },
    ]);
    expect(cut.text).toBe('…numbers, since the harbour of Sarn let no pilot out');
    expect(markedWords(cut.text, cut.hits)).toEqual(['harbour', 'pilot']);
  });

  it('begins with the hit itself where no word ends before it', () => {
    const text = `${'x'.repeat(80)}harbour`;
    const cut = snippetFromHit(text, [{ from: 80, to: 87 }]);
    expect(markedWords(cut.text, cut.hits)).toEqual(['harbour']);
    expect(cut.text).toBe('…harbour');
  });

  it('is the text itself where nothing was searched', () => {
    expect(snippetFromHit('Any text', [])).toEqual({ text: 'Any text', hits: [] });
  });
});
