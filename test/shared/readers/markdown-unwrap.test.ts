import { expect, it } from 'vitest';
import { unwrappedMarkdown } from '#shared/readers/markdown-unwrap.ts';

const broken = `# The north lane is open again after two weeks of fog, and pilots are back

The north lane is open again and the pilots have gone
back to work in the order in which the ships arrived at
the light.

-   Hypothesis A: The fog was the only reason for this,
    as the weather log shows. Key uncertainties include
    the two hours without a log.

\`\`\`
The north lane is open again and the pilots have gone
back to work
\`\`\``;

it('joins the lines of Markdown that a converter broke, but not those of code', () => {
  expect(unwrappedMarkdown(broken).split('\n')).toEqual([
    '# The north lane is open again after two weeks of fog, and pilots are back',
    '',
    'The north lane is open again and the pilots have gone back to work in the order in which the ships arrived at the light.',
    '',
    '-   Hypothesis A: The fog was the only reason for this, as the weather log shows. Key uncertainties include the two hours without a log.',
    '',
    '```',
    'The north lane is open again and the pilots have gone',
    'back to work',
    '```',
  ]);
});

it('keeps a hard line break', () => {
  const text = broken.replace('pilots have gone\nback', 'pilots have gone\\\nback');
  expect(unwrappedMarkdown(text)).toContain('pilots have gone\\\nback to work in the order');
});

it('leaves Markdown alone whose lines end where their author ended them', () => {
  const text =
    '# Fog\n\nPublished on: 2026-03-05\nIntelligence Report: Fog in the north lane\nthe pilots wait';
  expect(unwrappedMarkdown(text)).toBe(text);
});
