import { describe, expect, it } from 'vitest';
import { proseOf, readSection } from '../reading.ts';

const readBottomLine = (...lines: string[]) => readSection('BLUF (Bottom Line Up Front)', lines);

describe('the bottom line', () => {
  it('gives its confidence sentence away and keeps the rest', () => {
    const { brief } = readBottomLine(
      'The lane opens. Confidence level: High. Recommended action: Wait.',
      '- A point',
    );
    expect(brief.confidence).toEqual({
      level: 'high',
      basis: '',
      sentence: 'Confidence level: High.',
      isInProse: false,
    });
    expect(proseOf(brief, 'bottom-line').lead).toBe('The lane opens. Recommended action: Wait.\nA point');
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

  it('takes the first whole sentence where two say the same', () => {
    const { brief, report } = readBottomLine(
      'It opens, with low confidence in the date. Confidence level: Low. Overall confidence in this assessment is low.',
    );
    expect(brief.confidence.sentence).toBe('Confidence level: Low.');
    expect(proseOf(brief, 'bottom-line').lead).toMatch(
      /in the date\. Overall confidence in this assessment is low\.$/,
    );
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
          'The bottom line states its confidence more than once and differently: “low” and “high”. “high” was taken; the other words stand where they stood.',
      },
    ]);
  });
});
