import { describe, expect, test } from 'vitest';
import { type Confidence, noConfidence } from '#shared/brief/confidence.ts';
import { confidenceSentence, judgmentConfidence } from '#shared/publication/confidence-sentence.ts';

const having = (given: Partial<Confidence>): Confidence => ({ ...noConfidence, ...given });
const moderate = (basis: string) => confidenceSentence(having({ level: 'moderate', basis }));

describe('confidence in the whole assessment', () => {
  test('nothing is said where nothing is known, or where the prose says it', () => {
    expect(confidenceSentence(noConfidence)).toBe('');
    expect(confidenceSentence(having({ level: 'high', basis: 'data', isInProse: true }))).toBe('');
  });

  test('an imported sentence is kept word for word', () => {
    const sentence = 'Moderate confidence is placed in the assessment that ships pass';
    expect(confidenceSentence(having({ level: 'moderate', basis: 'ships pass', sentence }))).toBe(sentence);
  });

  test('level and basis make a sentence', () => {
    expect(moderate('two independent origins')).toBe(
      'Confidence in this assessment is moderate: two independent origins.',
    );
    expect(moderate('')).toBe('Confidence in this assessment is moderate.');
  });

  test('a basis that begins with its own joining word is joined by it', () => {
    expect(moderate('due to gaps')).toBe('Confidence in this assessment is moderate due to gaps.');
    expect(moderate('given the gaps.')).toBe('Confidence in this assessment is moderate, given the gaps.');
  });

  test('confidence and likelihood never share a sentence', () => {
    expect(moderate('an early start is unlikely')).toBe(
      'Confidence in this assessment is moderate. An early start is unlikely.',
    );
    expect(moderate('the sources probably agree')).toMatch(/moderate\. The sources/);
  });

  test('a sentence of its own begins with a capital, unless its first word has some of its own', () => {
    expect(moderate('logs agree. Imagery agrees.')).toMatch(/moderate\. Logs agree/);
    expect(moderate('eNotam logs agree. Imagery agrees.')).toMatch(/moderate\. eNotam logs agree/);
  });

  test('a basis of several sentences stays apart', () => {
    expect(moderate('Data agree. Imagery agrees.')).toBe(
      'Confidence in this assessment is moderate. Data agree. Imagery agrees.',
    );
  });

  test('a basis without a level is told as such', () => {
    expect(confidenceSentence(having({ basis: 'one origin' }))).toBe('Confidence rests on this: one origin.');
  });
});

describe('confidence in one judgment', () => {
  test('is short, and apart from likelihood', () => {
    const of = (basis: string) => judgmentConfidence(having({ level: 'low', basis }));
    expect(of('one origin')).toBe('We have low confidence in this judgment: one origin.');
    expect(of('')).toBe('We have low confidence in this judgment.');
    expect(of('a change is likely')).toBe('We have low confidence in this judgment. A change is likely.');
  });
});
