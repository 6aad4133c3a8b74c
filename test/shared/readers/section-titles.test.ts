import { describe, expect, it } from 'vitest';
import { plainRuns } from '#shared/prose/runs.ts';
import { bulletMarker } from '#shared/prose/source-block.ts';
import { findBlockTitle, findCutTitle, findTitle } from '#shared/readers/section-titles.ts';

describe('findTitle', () => {
  it.each([
    ['1. BLUF (Bottom Line Up Front)', 'bottom-line', 1, true],
    ['BLUF', 'bottom-line', null, false],
    ['Bottom line up front:', 'bottom-line', null, false],
    ['3 IMPLICATIONS & STRATEGIC RISKS', 'implications', 3, true],
    ['**Key Assumptions and Red Flags**', 'assumptions', null, true],
    ['Section 5: Recommendations and Outlook', 'recommendations', 5, true],
    ['IV. Thematic Tags', 'tags', null, true],
    ['Structured Analytic Techniques Applied', 'techniques', null, true],
    ['2. Detailed Analysis', 'detailed', 2, false],
    ['2 – Competing Hypotheses', 'hypotheses', 2, true],
    ['2.0 Competing Hypotheses', 'hypotheses', 2, true],
    ['B. Competing Hypotheses', 'hypotheses', null, true],
    ['**2. Competing Hypotheses:**', 'hypotheses', 2, true],
    ['=== Competing Hypotheses ===', 'hypotheses', null, true],
    ['[Thematic Tags]', 'tags', null, true],
    ['##Thematic Tags', 'tags', null, true],
    ['(U) 7. Thematic Tags', 'tags', 7, true],
  ])('knows %j whatever its number, case or marks', (text, role, number, isStrong) => {
    expect(findTitle(text)).toMatchObject({ role, number, isStrong });
  });

  it.each(['Key Assumptions Check', 'Implications for trade are grave.', 'Executive Summary', 'Tag', ''])(
    'does not take %j for a section',
    (text) => {
      expect(findTitle(text)).toBeNull();
    },
  );

  it('keeps the title as written', () => {
    expect(findTitle('(U) 7. *Thematic Tags*')?.title).toBe('(U) Thematic Tags');
    expect(findTitle('4. Implications and Strategic  Risks:')?.title).toBe(
      'Implications and Strategic  Risks',
    );
  });
});

it('takes numbered items, never bullets', () => {
  const runs = plainRuns('Competing Hypotheses');
  expect(findBlockTitle({ kind: 'item', depth: 1, marker: { kind: 'number', value: 2 }, runs })?.number).toBe(
    2,
  );
  expect(findBlockTitle({ kind: 'item', depth: 1, marker: bulletMarker, runs })).toBeNull();
});

it('knows a full title that was cut off', () => {
  expect(findCutTitle('Implications and Str')).toMatchObject({
    role: 'implications',
    title: 'Implications and Str',
  });
  expect(findCutTitle('Imp')).toBeNull();
  expect(findCutTitle('Detailed Ana')).toBeNull();
});
