import { describe, expect, it } from 'vitest';
import { sectionTitlesOf } from '#shared/readers/contents-list.ts';
import { textBlocks } from '#shared/readers/text-blocks.ts';

function roles(text: string): string {
  return sectionTitlesOf(textBlocks(text))
    .map((title) => title?.role ?? '-')
    .join(' ');
}

describe('sectionTitlesOf', () => {
  it('does not take the entries of a list of contents for titles', () => {
    const contents = '1. BLUF\n2. Competing Hypotheses\n3. Thematic Tags';
    expect(roles(`${contents}\nFog\n1. BLUF\na\n2. Competing Hypotheses\nb\n3. Thematic Tags\nc`)).toBe(
      '- - - - bottom-line - hypotheses - tags -',
    );
    expect(roles(`${contents}\n1. BLUF\na\n2. Competing Hypotheses\nb`)).toBe(
      '- - - bottom-line - hypotheses -',
    );
  });

  it('takes titles with nothing below them for empty sections where they do not come again', () => {
    expect(roles('1. BLUF\n2. Competing Hypotheses\n3. Thematic Tags\na')).toBe(
      'bottom-line hypotheses tags -',
    );
    expect(roles('2. Competing Hypotheses\nHypotheses\na')).toBe('hypotheses hypotheses -');
  });
});
