import { describe, expect, test } from 'vitest';
import { ReplacedCharacters, unprintableCodePoints } from '#engine/export/pdf-glyphs.ts';
import { paragraph, richPublication, text } from '../../../fixtures/publication.ts';

describe('unprintableCodePoints', () => {
  test('finds them in any text of a publication', async () => {
    const publication = {
      ...richPublication,
      keywords: ['\ue001'],
      blocks: [...richPublication.blocks, paragraph(text('a \ue002 b'))],
    };
    expect(await unprintableCodePoints(publication)).toEqual({ ok: true, value: new Set([0xe001, 0xe002]) });
    expect(await unprintableCodePoints(richPublication)).toEqual({ ok: true, value: new Set() });
  });
});

describe('ReplacedCharacters', () => {
  test('tells each character once with its places', () => {
    const characters = new ReplacedCharacters();
    for (const place of ['section 1', 'section 1', 'section 2', 'section 3', 'section 4'])
      characters.note(0xe000, place);
    characters.note(0xe001, 'the title block');
    const findings = characters.findings();
    expect(findings).toHaveLength(2);
    expect(findings[0]).toContain('U+E000 in section 1; section 2; section 3 and 1 more place ');
    expect(findings[1]).toContain('[U+E001]');
  });
});
