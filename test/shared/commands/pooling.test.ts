import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { inOrder } from '#shared/brief/order.ts';
import { personIdOf } from '#shared/brief/people.ts';
import { allGiven, givenBackCall, poolingCall } from '#shared/commands/coherence-calls.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { askAnalystCall } from '#shared/commands/estimates.ts';
import { testCommand } from '../../laws/command-laws.ts';

const at = '2026-11-30T20:00:00Z';
const number = (percent: number) => ({ low: percent, high: percent });

function made(brief: Brief, call: CommandCall | null): Brief {
  if (!call) throw new Error('There is nothing to change.');
  return testCommand(brief, call);
}

function withHypotheses(likelihoods: readonly (number | null)[]): Brief {
  return likelihoods.reduce<Brief>(
    (brief, likelihood, index) => {
      const record = {
        ...makeHypothesis(`h${index}`, `a${index}`),
        likelihood: likelihood === null ? null : number(likelihood),
      };
      return testCommand(brief, { name: 'hypothesis.add', args: { record } });
    },
    makeBrief('pooling', at),
  );
}

function answered(brief: Brief, name: string, numbers: readonly (number | null)[]): Brief {
  const id = personIdOf(name);
  const asked = made(brief, askAnalystCall(brief, { id: id as never, name }));
  return numbers.reduce<Brief>((next, percent, index) => {
    if (percent === null) return next;
    const args = { personId: id, hypothesisId: `h${index}`, likelihood: number(percent), at };
    return testCommand(next, { name: 'estimate.give', args });
  }, asked);
}

const likelihoods = ({ hypotheses }: Brief) => inOrder(hypotheses).map(({ likelihood }) => likelihood?.low);

describe('what several analysts say', () => {
  const own = withHypotheses([50, null, 20]);
  const both = answered(answered(own, 'R. Okafor', [70, 50, 10]), 'A. Merrow', [20, 30, 50]);

  test('.7/.5/.1 and .2/.3/.5 become 40, 35 and 25 %, recorded with the method, of whom, and when', () => {
    const pooled = made(both, poolingCall(both, 'least-squares', at));
    expect(likelihoods(pooled)).toEqual([40, 35, 25]);
    expect(inOrder(pooled.hypotheses)[0]).toMatchObject({
      elicited: number(50),
      coherence: 'least-squares',
      pooledIds: [personIdOf('R. Okafor'), personIdOf('A. Merrow')],
      pooledAt: at,
    });
    expect(likelihoods(made(both, poolingCall(both, 'normalised', at)))).toEqual([37, 34, 29]);
    expect(pooled.estimates).toEqual(both.estimates);
  });

  test('is taken back to what the brief had, which pooling twice does not lose', () => {
    const once = made(both, poolingCall(both, 'least-squares', at));
    const twice = made(once, poolingCall(once, 'normalised', at));
    const back = made(twice, givenBackCall(twice));
    expect(back.hypotheses).toEqual(both.hypotheses);
    // A mean that was taken over is no number that somebody gave for the brief.
    expect(allGiven(twice)).toBeNull();
  });

  test('waits for a second analyst with a number for every hypothesis', () => {
    const one = answered(own, 'R. Okafor', [70, 50, 10]);
    expect(poolingCall(one, 'normalised', at)).toBeNull();
    const half = answered(one, 'A. Merrow', [20, null, 50]);
    expect(poolingCall(half, 'normalised', at)).toBeNull();
    const three = answered(half, 'L. Haddad', [20, 30, 50]);
    const pooled = made(three, poolingCall(three, 'least-squares', at));
    expect(inOrder(pooled.hypotheses)[0]?.pooledIds).toEqual([
      personIdOf('R. Okafor'),
      personIdOf('L. Haddad'),
    ]);
  });

  test('keeps the names of those who were pooled when they are taken out later', () => {
    const pooled = made(both, poolingCall(both, 'normalised', at));
    const args = { personId: personIdOf('A. Merrow') };
    const without = testCommand(pooled, { name: 'estimate.withdraw', args });
    expect(Object.keys(without.people)).toHaveLength(2);
    expect(inOrder(without.hypotheses)[0]?.pooledIds).toHaveLength(2);
  });

  test('meets by the same ids wherever it was asked, and nobody is asked twice', () => {
    const elsewhere = answered(own, 'A. Merrow', [20, 30, 50]);
    for (const id of Object.keys(elsewhere.estimates)) expect(both.estimates).toHaveProperty(id);
    const id = personIdOf('A. Merrow');
    expect(askAnalystCall(both, { id: id as never, name: 'A. Merrow' })).toBeNull();
  });
});

test('pooled likelihoods add up to 100 %, and taking them back gives what there was', () => {
  const percents = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 });
  const method = fc.constantFrom('normalised', 'least-squares');
  fc.assert(
    fc.property(fc.array(percents, { minLength: 2, maxLength: 4 }), method, (all, by) => {
      const before = all.reduce(
        (brief, numbers, index) => answered(brief, `Analyst ${index}`, numbers),
        withHypotheses([null, 10, 20]),
      );
      const pooled = made(before, poolingCall(before, by, at));
      expect(likelihoods(pooled).reduce<number>((sum, percent) => sum + (percent ?? 0), 0)).toBe(100);
      expect(made(pooled, givenBackCall(pooled)).hypotheses).toEqual(before.hypotheses);
    }),
    { numRuns: 25 },
  );
});
