import { expect, it } from 'vitest';
import { isDigestCategory, isLayoutLine, isTitleLine } from '#shared/readers/layout-lines.ts';

it('knows lines that are complete by themselves', () => {
  const lines = [
    'Published on: 2026-11-14',
    'cybersecurity',
    '2. Competing Hypotheses',
    'Policy Relevance:',
    'The lane is open',
  ];
  expect(lines.map(isTitleLine)).toEqual([true, true, true, true, false]);
});

it('knows lines that begin something of a known form', () => {
  const lines = [
    'Hypothesis A: Fog.',
    'Insight 2 [S, Confidence: High]: Fog.',
    'Immediate Actions (0–30 days): Wait.',
    'Wait: fog',
  ];
  expect(lines.map(isLayoutLine)).toEqual([true, true, true, false]);
});

it('knows the categories of digests in any case', () => {
  expect(['Counter-Terrorism', 'national security threats', 'Weather'].map(isDigestCategory)).toEqual([
    true,
    true,
    false,
  ]);
});
