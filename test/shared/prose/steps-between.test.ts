import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { isValidProse, proseDocument } from '#shared/prose/document.ts';
import { stepsBetween, withSteps } from '#shared/prose/steps-between.ts';
import { anyEdit } from '../../fixtures/any-edit.ts';
import { Chance } from '../../fixtures/random.ts';
import { anyBrief } from '../publication/any-brief.ts';

const lines = (...texts: string[]) => proseDocument(proseOfParagraphs(texts));

test('there are no steps between equal documents', () => {
  expect(stepsBetween(lines('One', 'Two'), lines('One', 'Two'))).toEqual([]);
});

test('a word replaced in several paragraphs leaves what stands between them alone', () => {
  const before = lines('The strait is open.', 'Nothing happens here.', 'The strait is wide.');
  const after = lines('The channel is open.', 'Nothing happens here.', 'The channel is wide.');
  const steps = stepsBetween(before, after);
  expect(steps).toHaveLength(2);
  const middle = before.child(0).nodeSize + 9;
  const mapped = steps.reduce((position, step) => step.getMap().map(position), middle);
  expect(after.textBetween(mapped, mapped + 7)).toBe('happens');
});

test('a change of marks or of a level is a difference', () => {
  const before = proseDocument({
    type: 'doc',
    content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Strait' }] }],
  });
  const after = proseDocument({
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [
          { type: 'text', text: 'Str' },
          { type: 'text', text: 'ait', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  });
  expect(withSteps(before, stepsBetween(before, after))?.eq(after)).toBe(true);
});

test('the steps lead from any prose to any other', () => {
  fc.assert(
    fc.property(anyBrief, anyBrief, (one, other) => {
      for (const id of Object.keys(one.sections) as (keyof typeof one.sections)[]) {
        const [left, right] = [one.sections[id]?.body, other.sections[id]?.body];
        if (!left || !right || !isValidProse(left) || !isValidProse(right)) continue;
        const [before, after] = [proseDocument(left), proseDocument(right)];
        expect(withSteps(before, stepsBetween(before, after))?.eq(after)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test('the steps lead from any document to any edit of it', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const chance = new Chance(seed);
    const before = lines('The strait stays open.', 'Ferries wait at the pier.', 'Pilots count them.');
    let after = before;
    for (let edit = 0; edit < 6; edit += 1)
      after = withSteps(after, anyEdit(after, chance, `w${edit}`)) ?? after;
    expect(withSteps(before, stepsBetween(before, after))?.eq(after), `seed ${seed}`).toBe(true);
  }
});
