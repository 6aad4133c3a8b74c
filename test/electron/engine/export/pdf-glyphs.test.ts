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
  test('names the only character of a place', () => {
    const characters = new ReplacedCharacters();
    characters.note(0xe000, 'the title block');
    characters.note(0xe000, 'the title block');
    const findings = characters.findings();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('The character U+E000 in the title block ');
    expect(findings[0]).toContain('[U+E000]');
  });

  test('tells many characters of one place in one sentence, each as it looks', () => {
    const characters = new ReplacedCharacters();
    for (const character of '港口名称海峡油船等待引水') {
      characters.note(character.codePointAt(0) ?? 0, 'section 1, Ports');
    }
    characters.note(0x6e2f, 'section 2, Ships');
    const findings = characters.findings();
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatch(/^12 characters in section 1, Ports .*\[U\+6E2F\]: 港 \(U\+6E2F\), 口 /);
    expect(findings[0]).toContain('油 (U+6CB9), 船 (U+8239) and 4 more. ');
    expect(findings[1]).toContain('The character 港 (U+6E2F) in section 2, Ships ');
  });
});
