import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { readEstimates } from '#shared/analysis/probability/estimates.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { analystsOf } from '#shared/brief/estimates.ts';
import { inOrder } from '#shared/brief/order.ts';
import { personIdOf } from '#shared/brief/people.ts';
import { askAnalystCall } from '#shared/commands/estimates.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { mergeReturned } from '#shared/merge/merge.ts';

const date = '2026-11-18T08:00:00Z';

function made(brief: Brief, call: { readonly name: string; readonly args: unknown } | null): Brief {
  const applied = call && applyCall(brief, call);
  if (!applied?.ok) throw new Error('The change could not be made.');
  return applied.value.brief;
}

function asked(brief: Brief, name: string): Brief {
  return made(brief, askAnalystCall(brief, { id: personIdOf(name) as never, name }));
}

function answered(brief: Brief, name: string, numbers: readonly number[]): Brief {
  return inOrder(brief.hypotheses).reduce<Brief>((next, { id }, index) => {
    const percent = numbers[index] ?? 1;
    const args = {
      personId: personIdOf(name),
      hypothesisId: id,
      likelihood: { low: percent, high: percent },
    };
    return made(next, { name: 'estimate.give', args: { ...args, at: date } });
  }, brief);
}

const sent = ['R. Okafor', 'L. Haddad'].reduce(asked, sampleBrief('sample', date));
const first = answered(sent, 'R. Okafor', [60, 25, 5, 10]);
const second = answered(sent, 'L. Haddad', [30, 50, 10, 10]);

test('the numbers of two analysts that come back in two copies meet, in any order, and none overwrites another', () => {
  const returns = [
    { brief: first, base: sent, by: 'R. Okafor' },
    { brief: second, base: sent, by: 'L. Haddad' },
  ];
  for (const order of [returns, returns.toReversed(), [...returns, ...returns]]) {
    const { brief, conflicts } = mergeReturned(sent, order);
    expect(conflicts).toEqual([]);
    expect(readEstimates(brief, 'normalised').pooled?.percents).toEqual([45, 38, 7, 10]);
    expect(Object.keys(brief.estimates).sort()).toEqual(Object.keys(sent.estimates).sort());
  }
});

test('an analyst who was asked in each of two copies is one analyst', () => {
  const blank = sampleBrief('sample', date);
  const [here, there] = [
    asked(blank, 'R. Okafor'),
    answered(asked(blank, 'R. Okafor'), 'R. Okafor', [60, 25, 5, 10]),
  ];
  const { brief } = mergeReturned(here, [{ brief: there, base: blank, by: 'R. Okafor' }]);
  expect(analystsOf(brief)).toHaveLength(1);
  expect(Object.keys(brief.estimates)).toHaveLength(4);
});
