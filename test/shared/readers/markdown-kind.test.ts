import { describe, expect, it } from 'vitest';
import { isPlainText } from '#shared/readers/markdown-kind.ts';

describe('isPlainText', () => {
  it.each(['# Fog', 'Fog\n===', '| a | b |\n| - | - |', '[a](b)', '> quoted', 'a <b>c</b>', '1\\. Fog'])(
    'says no of %j',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );

  it.each(['Fog and ice', '- a\n- **b**', '1. BLUF\nText'])(
    'says yes of %j, which plain text can hold',
    (text) => {
      expect(isPlainText(text)).toBe(true);
    },
  );

  it.each([
    ['quotations in quotations', `# x\n${'> '.repeat(200)}fog`],
    ['lists in lists', `# x\n${'- '.repeat(200)}fog`],
    ['indentation without end', `# x\n${' '.repeat(300)}- fog`],
    ['brackets', `# x\n${'['.repeat(30_000)}`],
    ['a paragraph of a thousand lines', `# x\n${'fog\n'.repeat(1_000)}`],
    ['stars', `# x\n${'*a **b'.repeat(10_000)}`],
    ['tags', `# x\n${'<b>'.repeat(10_000)}`],
  ])('says yes of a bomb of %s', (_name, text) => {
    expect(isPlainText(text)).toBe(true);
  });
});
