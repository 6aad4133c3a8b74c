import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionKey, partNameFault } from '#engine/files/part-name.ts';

describe('partNameFault', () => {
  it.each(['brief.json', '[Content_Types].xml', '_rels/.rels', 'word/media/image 1.png', 'a/Łódź – 1.txt'])(
    'finds nothing wrong with %s',
    (name) => {
      expect(partNameFault(name)).toBeNull();
    },
  );

  it('never passes a name that leaves its folder on some system', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '/',
      '\\',
      'C:',
      ':',
      'nul',
      ' ',
      '\0',
      '\u202e',
      'x.',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const name = pieces.join('');
        if (partNameFault(name) !== null) return;
        expect(name).not.toMatch(/\\|:|\0|(^|\/)\.{0,2}(\/|$)|[. ](\/|$)/);
        expect(name.split('/').map((part) => part.toLowerCase())).not.toContain('nul');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('collisionKey', () => {
  it('is the same for names that are one file on some system', () => {
    for (const [one, other] of [
      ['a.TXT', 'A.txt'],
      ['straße', 'STRASSE'],
      ['e\u0301', 'é'],
      ['ﬁle', 'file'],
      ['ΣΑΣ', 'σας'],
    ] as const) {
      expect(collisionKey(one)).toBe(collisionKey(other));
    }
    expect(collisionKey('a')).not.toBe(collisionKey('ä'));
  });
});
