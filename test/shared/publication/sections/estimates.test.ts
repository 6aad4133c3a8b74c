import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { poolingCall } from '#shared/commands/coherence-calls.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { usualPrintChoice } from '#shared/publication/print-choice.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { publicationLines } from '#shared/publication/publication-text.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { withAnalysts } from '../../../fixtures/with-analysts.ts';

const date = '2026-11-18T08:00:00Z';
const brief = withAnalysts(sampleBrief('sample', date));

function takenOver(before: Brief): Brief {
  const call = poolingCall(before, 'normalised', '2026-11-17T10:00:00Z');
  const applied = call && applyCall(before, call);
  if (!applied?.ok) throw new Error('The mean could not be taken over.');
  return applied.value.brief;
}

const wordsOf = (of: Brief, given = false): string =>
  publicationLines(buildPublication(of, { date, print: { ...usualPrintChoice, given } }))
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

const pooledWords =
  'The likelihoods of the hypotheses are the mean of the numbers of 3 analysts, each made coherent by dividing by their sum, all with equal weight, taken over on 17 November 2026.';

describe('a mean that was taken over', () => {
  const pooled = takenOver(brief);

  test('is said in print whatever was chosen, and only then', () => {
    expect(wordsOf(pooled)).toContain(pooledWords);
    expect(writeText(pooled)).toContain(pooledWords);
    expect(wordsOf(brief)).not.toContain('mean of the numbers');
    const words = wordsOf(pooled, true);
    expect(words).toContain('before: 65–75 %');
    expect(words).not.toContain('As they were given');
  });

  test('is said of single hypotheses, and that numbers changed since', () => {
    const [first] = inOrder(pooled.hypotheses);
    if (!first) throw new Error('The sample has hypotheses.');
    const own = { ...first, pooledIds: [], pooledAt: null, coherence: null };
    const mixed = { ...pooled, hypotheses: { ...pooled.hypotheses, [first.id]: own } };
    expect(wordsOf(mixed)).toContain('The likelihoods of hypotheses B, C and D are the mean');
    expect(wordsOf({ ...pooled, estimates: {} })).toContain(
      `${pooledWords} Numbers that changed since then are not in it.`,
    );
  });

  test('leaves the house with numbers for the names of the analysts, and without their reasons', () => {
    const [one] = Object.values(pooled.estimates);
    if (!one) throw new Error('There are estimates.');
    const reasoned = {
      ...pooled,
      estimates: { ...pooled.estimates, [one.id]: { ...one, reason: 'Unwritten9' } },
    };
    const printed = printedBrief(reasoned);
    expect(Object.keys(printed.estimates)).toHaveLength(16);
    expect(inOrder(printed.people).map(({ name }) => name)).toEqual([
      'Ilse Maron',
      'Tomas Vey',
      'Analyst 1',
      'Analyst 2',
      'Analyst 3',
      'Analyst 4',
    ]);
    const json = writeJson(printed);
    for (const hidden of ['Okafor', 'Haddad', 'analyst0', 'Unwritten9', one.id])
      expect(json).not.toContain(hidden);
    expect(inOrder(printed.hypotheses)[0]?.pooledIds).toEqual(['analyst-1', 'analyst-2', 'analyst-3']);
  });
});
