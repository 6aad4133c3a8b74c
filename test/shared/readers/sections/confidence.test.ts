import { describe, expect, it } from 'vitest';
import { statedConfidences } from '#shared/readers/sections/confidence.ts';

/* Every wording seen in published reports, about another sea. */
describe('statedConfidences', () => {
  it.each([
    ['Confidence level: Moderate.', 'moderate', ''],
    ['Confidence Level: High.', 'high', ''],
    ['Confidence level is moderate.', 'moderate', ''],
    ['Confidence level is moderate due to one port log.', 'moderate', 'one port log'],
    ['Confidence in this assessment is moderate due to fog, and to ice.', 'moderate', 'fog, and to ice'],
    ['Confidence in this hypothesis is moderate, given two logs.', 'moderate', 'two logs'],
    ['Confidence in this judgment is moderate, given the fog.', 'moderate', 'the fog'],
    ['The overall confidence level in this assessment is moderate due to gaps.', 'moderate', 'gaps'],
    [
      'The overall confidence level in this judgment is low because of gaps in the U.S. record.',
      'low',
      'gaps in the U.S. record',
    ],
    ['Overall confidence in this assessment is moderate.', 'moderate', ''],
    ['Overall confidence in this judgment is medium, as pilots disagree.', 'moderate', 'pilots disagree'],
    ['This assessment is made with moderate confidence due to one source.', 'moderate', 'one source'],
    ['This assessment is made with moderate confidence, acknowledging one source.', 'moderate', 'one source'],
    ['There is high confidence in this judgement.', 'high', ''],
  ])('takes %j as a whole sentence', (sentence, level, basis) => {
    expect(statedConfidences(sentence)).toEqual([
      { level, basis, sentence, range: { from: 0, to: sentence.length }, isWhole: true },
    ]);
  });

  it.each([
    ['It may sail, with moderate confidence in that reading.', 'moderate'],
    ['The lane will open, with a high confidence level in the need for pilots.', 'high'],
    ['The analysis indicates a moderate confidence level in the hypothesis that it opens.', 'moderate'],
    ['Moderate confidence is placed in the assessment that the lane opens.', 'moderate'],
    ['Moderate confidence in the assessment that the lane opens.', 'moderate'],
    ['Confidence in this assessment is moderate and rests on one log.', 'moderate'],
  ])('sees the level in %j and leaves it there', (sentence, level) => {
    expect(statedConfidences(sentence)).toMatchObject([{ level, basis: '', isWhole: false }]);
  });

  it('sees the reason after it too', () => {
    expect(statedConfidences('The lane will open, but with low confidence due to fog.')).toMatchObject([
      { level: 'low', basis: 'fog', isWhole: false },
    ]);
  });

  it.each([
    'The public has lost confidence in the pilots.',
    'A vote of no confidence is high on the list.',
    'Confidence in this assessment is moderate to high.',
    'Confidence is moderate-to-high.',
    'Confidence-building measures are moderate.',
  ])('sees none in %j', (sentence) => {
    expect(statedConfidences(sentence)).toEqual([]);
  });

  it('finds the place of each statement in a longer text', () => {
    const text = 'The lane opens. Confidence level: High. Recommended action: Wait.';
    const [stated] = statedConfidences(text);
    expect(text.slice(stated?.range.from, stated?.range.to)).toBe('Confidence level: High.');
  });
});
