import { expect, it } from 'vitest';
import { read } from './reading.ts';

const banner = 'AI-powered OSINT brief from verified open sources.';
const report = (day: string, ...lines: string[]): string =>
  [
    'A title',
    `Published on: ${day}`,
    ...lines,
    'Intelligence Report: A title',
    '1. BLUF (Bottom Line Up Front)',
    'Fog.',
  ].join('\n');

/* Cut off before any mark of its form, a text is told by its day and its banner. */
it.each([
  [report('2025-02-20'), 'A1'],
  [report('2025-06-20'), 'A2'],
  [report('2025-09-01'), 'B'],
  [report('2025-11-18', banner), 'C'],
  [report('2026-02-01', banner), 'D'],
  ['Morning Brief – 2025-05-14', 'E1'],
  ['Evening Report – 2025-10-05', 'E2'],
  ['Overnight Snapshot – 2026-01-05', 'E3'],
  ['# Notes\nFog.', null],
])('tells %j', (text, template) => {
  expect(read(text).report.template).toBe(template);
});
