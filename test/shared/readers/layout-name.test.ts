import { expect, it } from 'vitest';
import { layoutName } from '#shared/readers/layout-name.ts';

it.each(['A1', 'A2', 'B', 'C', 'D'])('calls %s a report', (template) => {
  expect(layoutName(template)).toBe('an intelligence report');
});

it.each(['E1', 'E2', 'E3'])('calls %s a digest', (template) => {
  expect(layoutName(template)).toBe('a digest of insights');
});
