import { describe, expect, it } from 'vitest';
import { buildPublication } from '#shared/publication/build.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { wordsOf } from '#shared/readers/sentences.ts';
import { proseOf, readSection } from '../reading.ts';

const readBottomLine = (...lines: string[]) => readSection('BLUF (Bottom Line Up Front)', lines);

describe('the bottom line', () => {
  it('gives its closing confidence sentence away and keeps the rest', () => {
    const { brief } = readBottomLine('The lane opens. Recommended action: Wait. Confidence level: High.');
    expect(brief.confidence).toEqual({
      level: 'high',
      basis: '',
      sentence: 'Confidence level: High.',
      isInProse: false,
    });
    expect(proseOf(brief, 'bottom-line').lead).toBe('The lane opens. Recommended action: Wait.');
  });

  it.each([
    ['first', ['Confidence is high, given two logs. The lane opens.']],
    ['inside a paragraph', ['The lane opens. Confidence is high, given two logs. Recommended action: Wait.']],
    ['at the end of a paragraph before others', ['It opens. Confidence is high, given two logs.', 'Wait.']],
    ['on a line before others', ['The lane opens.', 'Confidence is high, given two logs.', '- A point']],
    ['on a closing line', ['The lane opens.', '- A point', 'Confidence is high, given two logs.']],
    ['at the end of a closing item', ['The lane opens.', '- A point. Confidence is high, given two logs.']],
    ['alone', ['Confidence is high, given two logs.']],
  ])('keeps its words in their order where the confidence stands %s', (_place, lines) => {
    const { brief } = readBottomLine(...lines);
    expect(brief.confidence).toMatchObject({ level: 'high', basis: 'two logs' });
    const words = wordsOf(lines.join(' ')).join(' ');
    const tree = buildPublication(brief, { date: '2026-11-18T08:00:00Z' });
    for (const written of [
      writeText(brief),
      writeMarkdown(tree),
      writeHtml(tree),
      publicationLines(tree).join(' '),
    ]) {
      const printed = wordsOf(written.replace(/<[^>]*>/g, ' ')).join(' ');
      expect(printed).toContain(words);
      expect(printed.split('two logs')).toHaveLength(2);
    }
  });

  it('drops a line that held nothing else', () => {
    const { brief } = readBottomLine('The lane opens.', 'Confidence Level: Moderate');
    expect(proseOf(brief, 'bottom-line').lead).toBe('The lane opens.');
    expect(brief.confidence.sentence).toBe('Confidence Level: Moderate');
  });

  it('leaves a confidence inside a sentence where it is', () => {
    const { brief } = readBottomLine('The lane opens, with moderate confidence in that reading.');
    expect(brief.confidence).toEqual({ level: 'moderate', basis: '', sentence: '', isInProse: true });
    expect(proseOf(brief, 'bottom-line').lead).toContain('with moderate confidence');
  });

  it('takes the first whole sentence where two say the same, and leaves both', () => {
    const text =
      'It opens, with low confidence in the date. Confidence level: Low. Overall confidence in this assessment is low.';
    const { brief, report } = readBottomLine(text);
    expect(brief.confidence).toEqual({ level: 'low', basis: '', sentence: '', isInProse: true });
    expect(proseOf(brief, 'bottom-line').lead).toBe(text);
    expect(report.contradictions).toEqual([]);
  });

  it('reports a confidence that is stated twice and differently', () => {
    const { brief, report } = readBottomLine(
      'It opens, with low confidence in the date.',
      'Overall confidence in this judgment is high, given three logs.',
    );
    expect(brief.confidence).toMatchObject({ level: 'high', basis: 'three logs' });
    expect(report.contradictions).toEqual([
      {
        message:
          'The bottom line states its confidence more than once and differently: “low” and “high”. “high” was taken; the other words were left where they are.',
      },
    ]);
  });
});
