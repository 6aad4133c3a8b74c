import { expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { holdRoundTrip } from './round-trip.ts';

/* The law for what broke it once; `test/slow/laws/round-trip.test.ts` holds it for briefs of any odd values. */

const empty = makeBrief('b', '2026-11-18T08:00:00Z');

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'an id that is a name of every object: %s',
  async (id) => {
    const brief = {
      ...empty,
      title: 'Odd ids',
      hypotheses: { [id]: { ...makeHypothesis(id, 'a0'), statement: 'One way' } },
      entities: { [id]: makeEntity(id, 'a0', 'Harbour board') },
      sources: { [id]: makeSource(id, 'a0', 'Harbour log') },
    };
    expect(await holdRoundTrip(JSON.stringify(brief))).toBe(true);
  },
);

test('a text of many replacement characters', async () => {
  const brief: Brief = { ...empty, title: 'Replaced', question: '\ufffd'.repeat(2_000) };
  expect(await holdRoundTrip(JSON.stringify(brief))).toBe(true);
});
