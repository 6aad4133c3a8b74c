import { describe, expect, it } from 'vitest';
import { plainRuns, runsText } from '#shared/prose/runs.ts';
import { paragraphOf } from '#shared/prose/source-block.ts';
import { comparableLabel, findLabel, findLabelBeforeDash, wholeLabel } from '#shared/readers/labels.ts';
import { literalBold } from '#shared/readers/markers.ts';

function label(text: string): [string, string, boolean] | null {
  const found = findLabel(paragraphOf(literalBold(plainRuns(text))));
  return found && [found.label, runsText(found.rest), found.isBold];
}

describe('findLabel', () => {
  it.each([
    ['Immediate Actions (0–30 days): Watch.', ['Immediate Actions (0–30 days)', 'Watch.', false]],
    ['**Red Flags:** None.', ['Red Flags', 'None.', true]],
    ['**Red Flags**: None.', ['Red Flags', 'None.', true]],
    ['**Economic** – Prices rise.', ['Economic', 'Prices rise.', true]],
    ['**Red Flags.** None.', ['Red Flags', 'None.', true]],
    ['Key Assumptions:', ['Key Assumptions', '', false]],
  ])('takes %j apart', (text, expected) => {
    expect(label(text)).toEqual(expected);
  });

  it.each([
    'At 10:30 they left',
    'See https://ports.example',
    'It rained. Then: fog',
    ': nothing',
    'No colon',
    '**It rained. Then fog.** No ship sailed.',
  ])('finds no label in %j', (text) => {
    expect(label(text)).toBeNull();
  });
});

it('takes known labels before a dash apart, and only those', () => {
  const found = (text: string) => {
    const label = findLabelBeforeDash(paragraphOf(plainRuns(text)), (known) => known === 'Red Flags');
    return label && [label.label, runsText(label.rest)];
  };
  expect(found('Red Flags – None: so far – at all')).toEqual(['Red Flags', 'None: so far – at all']);
  expect(found('Red Flags -- None')).toEqual(['Red Flags', 'None']);
  expect(found('Pilots – all of them')).toBeNull();
});

it('reads a label that has its line to itself', () => {
  expect(wholeLabel(paragraphOf(plainRuns('Assumptions :')))).toBe('Assumptions');
  expect(comparableLabel('Bias  & Deception – Risks')).toBe('bias and deception - risks');
});
