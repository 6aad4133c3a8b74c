import { describe, expect, test } from 'vitest';
import { createTypesetter, refusedCodePoints, type SetPages } from '#engine/export/pdf-typesetter.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { richPublication } from '../../../fixtures/publication.ts';

const typesetter = createTypesetter();
const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/**
 * What a picture draws: each outline in place of its id. The pages are drawn side by side, so that ids and order of the
 * outlines, and the names of the groups, are another each time.
 */
function drawn({ svg }: SetPages): { readonly outlines: string[]; readonly drawing: string } {
  const text = new TextDecoder().decode(svg);
  const outlines = new Map<string, string>();
  const rest = text.replace(/<path id="([^"]+)" class="outline_glyph" ([^>]*)\/>/g, (_, id, outline) => {
    outlines.set(id, outline);
    return '';
  });
  const drawing = rest
    .replace(/(?<=href="#)[^"]+/g, (id) => outlines.get(id) ?? 'a space')
    .replace(/ data-tid="[^"]+"/g, '');
  return { outlines: [...outlines.values()].sort(), drawing };
}

describe('the typesetter', () => {
  test('has a shape for every letter of European names', () => {
    const names =
      'Zelenskyy Łódź Göçmen Ἀθῆναι Київ Þórður Žižek Đà Nẵng Ґ ё ӓ ș ẞ ŵ ə ŋ ‑–—…“”„«»‹›•→≈≤≥±×€₴₺';
    expect(typesetter.unprintable(codePoints(names))).toEqual([]);
  });

  test('has a shape for every letter of Arabic, Persian, Urdu and Hebrew', () => {
    expect(
      typesetter.unprintable(codePoints('القاهرة پژمان چگونه ٹیپو ڑ ں ے بْتُ ۱۲۳ ١٢٣ ؟ ، חיפה בְּרֵאשִׁית ₪')),
    ).toEqual([]);
  });

  test('names the characters it has no shape for, and private ones', () => {
    expect(new Set(typesetter.unprintable([0x41, 0xe000, 0x4ff, 0x10fffd]))).toEqual(
      new Set([0xe000, 0x10fffd]),
    );
  });

  test('writes the same bytes twice', () => {
    const [first, second] = [1, 2].map(() => typesetter.pdf(pdfData(richPublication), 'ua-1'));
    expect(first?.kind).toBe('written');
    expect(second).toEqual(first);
  });

  test('gives the moment to the file and not to its pages', () => {
    const data = pdfData(richPublication);
    const later = { ...data, document: { ...data.document, date: [2031, 2, 3, 4, 5, 6] } as const };
    const [now, then] = [data, later].map((given) => typesetter.pdf(given, 'ua-1'));
    if (now?.kind !== 'written' || then?.kind !== 'written') throw new Error('It was refused.');
    expect(Buffer.from(then.bytes).toString('latin1')).toContain('/CreationDate (D:20310203040506Z)');
    expect(Buffer.from(now.bytes).toString('latin1')).not.toContain('D:2031');
    const { outlines, drawing } = drawn(typesetter.pages(data));
    expect(outlines.length).toBeGreaterThan(50);
    expect(drawn(typesetter.pages(later))).toEqual({ outlines, drawing });
  });

  test('data that does not fit the template is a fault, not a file', () => {
    const data = pdfData(richPublication);
    expect(() =>
      typesetter.pdf({ ...data, document: { ...data.document, language: 'no language' } }, null),
    ).toThrow('does not fit');
  });
});

describe('refusedCodePoints', () => {
  test('reads the characters out of a list of diagnostics', () => {
    const diagnostic = (text: string) =>
      `SourceDiagnostic { message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font" }`;
    expect(refusedCodePoints(`[${diagnostic('한')}, ${diagnostic('a\\\\u{10ffff}')}]`)).toEqual([
      0xd55c, 0x10ffff,
    ]);
  });
});
