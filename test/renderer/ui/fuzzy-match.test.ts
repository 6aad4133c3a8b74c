import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from '../../../renderer/ui/Palette/fuzzy-match.ts';

function marked(query: string, text: string): string | null {
  const match = fuzzyMatch(query, text);
  if (match === null) return null;
  let out = '';
  let at = 0;
  for (const { start, end } of match.ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

function best(query: string, texts: readonly string[]): string | undefined {
  const scored = texts.flatMap((text) => {
    const match = fuzzyMatch(query, text);
    return match === null ? [] : [{ text, score: match.score }];
  });
  return scored.toSorted((one, other) => other.score - one.score)[0]?.text;
}

describe('fuzzyMatch', () => {
  it.each([
    ['exp', 'Export to Word', '[Exp]ort to Word'],
    ['exw', 'Export to Word', '[Ex]port to [W]ord'],
    ['etw', 'Export to Word', '[E]xport [t]o [W]ord'],
    ['word exp', 'Export to Word', '[Exp]ort to [Word]'],
    ['port', 'Export to Word', 'Ex[port] to Word'],
    ['oskan', 'Ferries to Öskan', 'Ferries to [Öskan]'],
    ['ÖSK', 'oskan', '[osk]an'],
    ['gp', 'getPath', '[g]et[P]ath'],
    ['x', 'Export', 'E[x]port'],
  ])('finds %s in %s', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  it.each([
    ['xyz', 'Export to Word'],
    ['wordx', 'Export to Word'],
    ['trw', 'Export to Word'],
    ['export twice', 'Export to Word'],
  ])('does not find %s in %s', (query, text) => {
    expect(fuzzyMatch(query, text)).toBeNull();
  });

  it('matches everything with an empty query and marks nothing', () => {
    expect(fuzzyMatch('  ', 'Export')?.ranges).toEqual([]);
  });

  it('puts the beginning of a text before the beginning of a word, and that before its middle', () => {
    expect(best('ex', ['Next item', 'Print or export', 'Export'])).toBe('Export');
    expect(best('ex', ['Next item', 'Print or export'])).toBe('Print or export');
  });

  it('puts the shorter of two like texts first', () => {
    expect(best('new', ['New item from a template', 'New item'])).toBe('New item');
  });

  it('marks the letters of the query, in order and without overlap, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
        const units = [...text];
        const [from = 0, to = 0] = [one, other]
          .map((number) => number % (units.length + 1))
          .sort((a, b) => a - b);
        const query = units.slice(from, to).join('').trim();
        if (/\s/.test(query)) return;
        const match = fuzzyMatch(query, text);
        if (match === null) return;
        let end = -1;
        for (const range of match.ranges) {
          expect(range.start).toBeGreaterThan(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
