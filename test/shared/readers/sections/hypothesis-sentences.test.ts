import { describe, expect, it } from 'vitest';
import { findingIn, splitHypothesisText } from '#shared/readers/sections/hypothesis-sentences.ts';

describe('findingIn', () => {
  it.each([
    ['Supporting evidence includes a log.', 'supporting', 'Supporting evidence includes'],
    ['This is supported by a log.', 'supporting', 'This is supported by'],
    [
      'This hypothesis is strongly supported by a log.',
      'supporting',
      'This hypothesis is strongly supported by',
    ],
    [
      'Evidence in favour of this view includes a log.',
      'supporting',
      'Evidence in favour of this view includes',
    ],
    ['Contradicting evidence includes a log.', 'contradicting', 'Contradicting evidence includes'],
    ['However, it is contradicted by a log.', 'contradicting', 'However, it is contradicted by'],
    ['This is contradicted by a log.', 'contradicting', 'This is contradicted by'],
    ['Key uncertainties include a log.', 'uncertainty', 'Key uncertainties include'],
    ['Key uncertainties involve a log.', 'uncertainty', 'Key uncertainties involve'],
    [
      'However, there is uncertainty regarding a log.',
      'uncertainty',
      'However, there is uncertainty regarding',
    ],
    ['Uncertainties remain about a log.', 'uncertainty', 'Uncertainties remain about'],
  ])('reads %j', (sentence, kind, leadIn) => {
    expect(findingIn(sentence)).toEqual({ kind, leadIn, text: 'a log' });
  });

  it.each([
    'However, no date is known.',
    'The group is supported by Osterra.',
    'It is supported by Osterra.',
    'The log and the mail support this.',
    'Modern forces partially contradict this hypothesis.',
    'Uncertainty is high.',
    'Supporting evidence includes',
    'The claim that this is supported by a log is wrong.',
  ])('leaves %j as it is', (sentence) => {
    expect(findingIn(sentence)).toBeNull();
  });
});

it('takes what comes before the first finding for the statement, the rest for notes', () => {
  expect(splitHypothesisText('Fog. Ice. This is supported by logs. But why?')).toEqual({
    statement: 'Fog. Ice.',
    findings: [{ kind: 'supporting', leadIn: 'This is supported by', text: 'logs' }],
    notes: 'But why?',
  });
  expect(splitHypothesisText('Fog.', true)).toEqual({ statement: '', findings: [], notes: 'Fog.' });
});
