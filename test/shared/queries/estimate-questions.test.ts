import { describe, expect, test } from 'vitest';
import { readEstimates } from '#shared/analysis/probability/estimates.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeDissent } from '#shared/brief/kinds/dissent.ts';
import { makeEstimate } from '#shared/brief/kinds/estimate.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { makePerson, personId } from '#shared/brief/kinds/person.ts';
import { poolingCall } from '#shared/commands/coherence-calls.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { estimateQuestions } from '#shared/queries/estimate-questions.ts';

const at = '2026-11-30T20:00:00Z';
const number = (percent: number) => ({ low: percent, high: percent });

function told(own: readonly (number | null)[], said: readonly (readonly number[])[]): Brief {
  const hypotheses = own.map((percent, index) => ({
    ...makeHypothesis(`h${index}`, `a${index}`),
    likelihood: percent === null ? null : number(percent),
  }));
  const people = said.map((_, index) => makePerson(`p${index}`, `a${index}`, `Analyst ${index}`));
  const estimates = said.flatMap((numbers, person) =>
    numbers.map((percent, index) => ({
      ...makeEstimate(`p${person}`, `h${index}`),
      likelihood: number(percent),
    })),
  );
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    ...makeBrief('asked', at),
    hypotheses: byId(hypotheses),
    people: byId(people),
    estimates: byId(estimates),
  };
}

function kindsOf(brief: Brief): string[] {
  return estimateQuestions(brief, readEstimates(brief, 'normalised')).map(({ kind }) => kind);
}

function takenOver(brief: Brief): Brief {
  const call = poolingCall(brief, 'normalised', at);
  const applied = call && applyCall(brief, call);
  if (!applied?.ok) throw new Error('The mean could not be taken over.');
  return applied.value.brief;
}

describe('what the numbers of several analysts let one ask', () => {
  test('nothing where they agree, and nothing as long as one alone has answered', () => {
    expect(
      kindsOf(
        told(
          [60, 40],
          [
            [60, 40],
            [62, 38],
          ],
        ),
      ),
    ).toEqual([]);
    expect(kindsOf(told([5, 95], [[60, 40]]))).toEqual([]);
  });

  test('whether a wide difference in other terms is a dissent, until one is stated', () => {
    const apart = told(
      [null, null],
      [
        [70, 30],
        [40, 60],
      ],
    );
    expect(kindsOf(apart)).toEqual(['apart', 'apart']);
    const stated = { ...makeDissent('d1', 'a1', 'k1'), personIds: [personId.parse('p1')] };
    expect(kindsOf({ ...apart, dissents: { [stated.id]: stated } })).toEqual([]);
    // 22 points apart and both likely: the term says the same.
    expect(
      kindsOf(
        told(
          [null, null],
          [
            [57, 43],
            [79, 21],
          ],
        ),
      ),
    ).toEqual([]);
  });

  test('what the brief knows that the analysts do not, where its number is far from theirs', () => {
    const brief = told(
      [85, 15],
      [
        [60, 40],
        [64, 36],
      ],
    );
    const read = readEstimates(brief, 'normalised');
    const [first] = estimateQuestions(brief, read);
    expect(first?.text).toMatch(/^The brief calls hypothesis A 85 %, and the mean of the analysts is 62 %\./);
    // The same term, or less than ten points away, is no other judgment.
    expect(
      kindsOf(
        told(
          [78, 22],
          [
            [60, 40],
            [64, 36],
          ],
        ),
      ),
    ).toEqual([]);
    expect(
      kindsOf(
        told(
          [56, 44],
          [
            [60, 40],
            [64, 36],
          ],
        ),
      ),
    ).toEqual([]);
  });

  test('whether a mean that was taken over still holds', () => {
    const pooled = takenOver(
      told(
        [85, 15],
        [
          [60, 40],
          [64, 36],
        ],
      ),
    );
    expect(kindsOf(pooled)).toEqual([]);
    const changed = { ...makeEstimate('p1', 'h0'), likelihood: number(50) };
    expect(kindsOf({ ...pooled, estimates: { ...pooled.estimates, [changed.id]: changed } })).toEqual([
      'stale',
    ]);
  });
});
