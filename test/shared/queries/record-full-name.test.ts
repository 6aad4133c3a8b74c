import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeThread } from '#shared/brief/kinds/thread.ts';
import { inOrder } from '#shared/brief/order.ts';
import { recordFullName } from '#shared/queries/record-full-name.ts';
import { withAnalysts } from '../../fixtures/with-analysts.ts';

const sample = withAnalysts(sampleBrief('sample', '2026-11-18T06:00:00Z'));

test('a record is named by its label and first words, cut where it is too long', () => {
  const [hypothesis] = inOrder(sample.hypotheses);
  const name = recordFullName(sample, 'hypotheses', hypothesis?.id ?? '', 500);
  expect(name).toBe(`Hypothesis A: ${hypothesis?.name || hypothesis?.statement}`);
  const cut = recordFullName(sample, 'hypotheses', hypothesis?.id ?? '', 20);
  expect(cut).toBe(`${name.slice(0, 19).trimEnd()}…`);
});

test('a rating is named by what it rates, an estimate by whose it is, a thread by what it is about', () => {
  const [rating] = Object.values(sample.ratings);
  expect(recordFullName(sample, 'ratings', rating?.id ?? '', 90)).toMatch(/^E\d+ for Hypothesis [A-D]$/);
  const [estimate] = Object.values(sample.estimates);
  expect(recordFullName(sample, 'estimates', estimate?.id ?? '', 90)).toMatch(/^.+ on Hypothesis [A-D]$/);
  const thread = { ...makeThread('t1', 'a0'), quote: 'The strait  stays\nopen' };
  const discussed = { ...makeBrief('b1', '2026-11-18T06:00:00Z'), threads: { [thread.id]: thread } };
  expect(recordFullName(discussed, 'threads', 't1', 90)).toBe('Review thread 1: “The strait stays open”');
});
