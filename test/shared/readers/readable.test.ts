import { expect, it } from 'vitest';
import { plainRuns } from '#shared/prose/runs.ts';
import { paragraphOf } from '#shared/prose/source-block.ts';
import { isReadable, joinedWithin } from '#shared/readers/readable.ts';
import { read } from './reading.ts';
import { expectValid } from './reading-laws.ts';

it('makes no record of a line of absurd length', () => {
  expect(isReadable(paragraphOf(plainRuns('x'.repeat(50_000))))).toBe(true);
  expect(isReadable(paragraphOf(plainRuns('x'.repeat(50_001))))).toBe(false);
  expect(isReadable({ kind: 'quote', depth: 0, blocks: [] })).toBe(false);
});

it('gives back lines that would make a record too long', () => {
  const line = 'x'.repeat(60_000);
  expect(joinedWithin(['a', line, line, 'b'])).toEqual({ text: `a\n${line}\n${line}\nb`, overflow: [] });
  expect(joinedWithin([line, line, line, 'b'])).toEqual({ text: `${line}\n${line}`, overflow: [line, 'b'] });
});

it('keeps texts beyond every limit in a valid brief', () => {
  const long = 'fog '.repeat(15_000);
  const text = `A title\nPublished on: 2026-11-14\n2. Competing Hypotheses\nHypothesis A: x\n${`    ${long}\n`.repeat(6)}- Hypothesis B: ${long}`;
  const { brief } = read(text);
  expectValid(brief);
  expect(JSON.stringify(brief).match(/fog/g)).toHaveLength(7 * 15_000);
});
