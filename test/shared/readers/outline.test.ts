import { describe, expect, it } from 'vitest';
import { lineText } from '#shared/prose/source-block.ts';
import { outlineOf } from '#shared/readers/outline.ts';
import { textBlocks } from '#shared/readers/text-blocks.ts';

function chunks(text: string): string[] {
  const { head, chunks: found } = outlineOf(textBlocks(text));
  return [
    `head: ${head.map(lineText).join(' / ')}`,
    ...found.map(
      ({ role, title, number, blocks }) =>
        `${role} ${number ?? '-'} “${title}”: ${blocks.map(lineText).join(' / ')}`,
    ),
  ];
}

describe('outlineOf', () => {
  it('cuts at known titles, whatever their numbers', () => {
    expect(chunks('Fog\n1. BLUF\na\n7. Competing Hypotheses\nb\nThematic Tags\nc\nExplore more:\nd')).toEqual(
      [
        'head: Fog',
        'bottom-line 1 “BLUF”: a',
        'hypotheses 7 “Competing Hypotheses”: b',
        'tags - “Thematic Tags”: c',
        'afterword - “”: Explore more: / d',
      ],
    );
  });

  it('takes a title inside its own section for a label', () => {
    expect(chunks('4. Recommendations and Outlook\nRecommendations:\n- a')).toEqual([
      'head: ',
      'recommendations 4 “Recommendations and Outlook”: Recommendations: / a',
    ]);
  });

  it('goes on after the links of a page', () => {
    expect(chunks('Explore more:\nLinks\n2. Competing Hypotheses\na')).toEqual([
      'head: Explore more: / Links',
      'hypotheses 2 “Competing Hypotheses”: a',
    ]);
    expect(chunks('7. Thematic Tags\na\nExplore more:\nSources\n2. Competing Hypotheses\nb')).toEqual([
      'head: ',
      'tags 7 “Thematic Tags”: a',
      'afterword - “”: Explore more: / Sources',
      'hypotheses 2 “Competing Hypotheses”: b',
    ]);
  });

  it('keeps headings of techniques in the detailed analysis, whatever their level', () => {
    expect(chunks('## 2. Detailed Analysis\na\n## SWOT Analysis\nb\n## Weather\nc')).toEqual([
      'head: ',
      'detailed 2 “Detailed Analysis”: a / SWOT Analysis / b',
      'custom - “Weather”: c',
    ]);
  });

  it('makes sections of unknown headings and of the next number', () => {
    expect(chunks('# Fog\n## BLUF\na\n## Weather\nb\n### Deep\nc')).toEqual([
      'head: Fog',
      'bottom-line - “BLUF”: a',
      'custom - “Weather”: b / Deep / c',
    ]);
    expect(chunks('4. Implications and Strategic Risks\na\n5. Cross-Impact Analysis\nb')).toEqual([
      'head: ',
      'implications 4 “Implications and Strategic Risks”: a',
      'custom 5 “Cross-Impact Analysis”: b',
    ]);
  });

  it('does not take the second of several numbered items for a section', () => {
    expect(chunks('1. BLUF\n2. Two things\n3. Three things\nc')).toEqual([
      'head: ',
      'bottom-line 1 “BLUF”: Two things / Three things / c',
    ]);
  });

  it('knows by its labels a section whose title was cut off', () => {
    expect(chunks('- Information Gaps: a\n4. Implications and Strategic Risks\nb')).toEqual([
      'head: ',
      'assumptions - “”: Information Gaps: a',
      'implications 4 “Implications and Strategic Risks”: b',
    ]);
  });

  it('counts what speaks for a brief', () => {
    const speaks = (text: string) => {
      const { strongTitles, looseTitles } = outlineOf(textBlocks(text));
      return [strongTitles, looseTitles];
    };
    expect(speaks('BLUF\na\nSources\nb\nTags\nc')).toEqual([0, 1]);
    expect(speaks('BLUF\na\nRecommendations\nb')).toEqual([0, 2]);
    expect(speaks('3. Key Assumptions and Red Flags\na')).toEqual([1, 1]);
  });
});
