import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { blockLines } from '#shared/publication/publication-text.ts';
import { makeSectionContext } from '#shared/publication/section-context.ts';
import { keyJudgmentBlocks, statementWithRange } from '#shared/publication/sections/key-judgments.ts';

/** With ordinary spaces, as one types them. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const stated = (statement: string, low: number, high: number) =>
  plain(statementWithRange(statement, { low, high }, 'icd-203-row-1'));

describe('statementWithRange', () => {
  test('the range goes right after the term', () => {
    expect(stated('Rain is likely by noon.', 60, 75)).toBe(
      'Rain is likely (55–80 %; our estimate 60–75 %) by noon.',
    );
    expect(stated('It is very likely to rain', 85, 85)).toBe('It is very likely (80–95 %) to rain.');
  });

  test('a term inside a stronger or weaker one is not it', () => {
    expect(stated('Rain is unlikely.', 60, 75)).toBe(
      'Rain is unlikely. Likelihood: likely (55–80 %; our estimate 60–75 %).',
    );
    expect(stated('Rain is very likely.', 60, 75)).toBe(
      'Rain is very likely. Likelihood: likely (55–80 %; our estimate 60–75 %).',
    );
    expect(stated('The Most-Likely case holds.', 60, 75)).toMatch(/holds\. Likelihood: likely/);
  });

  test('a range the analyst has written is left alone', () => {
    expect(stated('Rain is likely (60–75 %) by noon.', 60, 75)).toBe('Rain is likely (60–75 %) by noon.');
  });

  test('without a likelihood nothing is added but a full stop', () => {
    expect(statementWithRange('Rain comes', null, 'phia')).toBe('Rain comes.');
  });
});

test('a judgment says likelihood, sources, confidence and what it rests on', () => {
  const [frame] = keyJudgmentBlocks(makeSectionContext(sampleBrief('s', '2026-11-18T06:00:00Z')));
  expect(frame && blockLines(frame).slice(0, 2).map(plain)).toEqual([
    'Tankers are likely (55–80 %; our estimate 58–68 %) to go on passing the Velani Strait until 31 March 2027, under Corvane pilots whom they are made to take and to pay. We have moderate confidence in this judgment: order, budget and tracks are independent of each other, but little is known of the navy’s plans.',
    'Rests on evidence E1, E4, E5 and E11; hypothesis A; assumption 2; information gap 1.',
  ]);
});

test('without judgments there is no frame', () => {
  expect(keyJudgmentBlocks(makeSectionContext(makeBrief('b', '2026-11-18T06:00:00Z')))).toEqual([]);
});
