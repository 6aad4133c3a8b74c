import { describe, it } from 'vitest';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { fixedOptions } from '../../../shared/readers/reading.ts';
import { expectValid } from '../../../shared/readers/reading-laws.ts';

/*
 * Signs repeated by the ten thousand make careless patterns and parsers run for minutes. Nothing is measured here: a
 * reader whose cost explodes does not come to an end within the time a test has.
 */
const size = 60_000;

const signs = [
  '(',
  '[',
  '*',
  '**',
  '_',
  '`',
  '- ',
  '> ',
  '1. ',
  'a) ',
  ' ',
  '\n',
  '.',
  '. ',
  '?"',
  ';',
  ':',
  'A: ',
  '<',
  '<a ',
  '<div>',
  '<b>',
  '</p>',
  '&#',
  '| ',
  '|-',
  '# ',
  '=\n',
  '--\n',
  '![](',
  '[a](',
  '[a]: b\n',
  '- a\n  - b\n',
  '***a ',
  '<!--',
  '<![CDATA[',
  '- **',
  '~~',
  'https://a.b/c ',
  '[^1]: a\n',
  '<x y=z ',
  '<table><tr><td>',
  '<ul><li>',
  '\u2028',
  '\\',
  '<p style="mso-list:l0 level1 lfo1">x',
  'U.S. ',
  '\u0301',
  'x, ',
];
const words = [
  'Hypothesis A: ',
  'Hypothesis A:\n',
  'Best: ',
  '; Best: ',
  'confidence is moderate ',
  'Confidence level: high. ',
  'Assumptions:\n',
  '- Assumptions: a; b\n',
  'is  supported  by ',
  'Supporting evidence includes x. ',
  'Indicators that could ',
  '- Name, role\n',
  'Insight 1 [S, Confidence: High]: a\n',
  '1. BLUF (Bottom Line Up Front)\n',
];
const heads = [
  '',
  '# x\n',
  '2. Competing Hypotheses\n',
  '5. Recommendations and Outlook\n',
  '7. Thematic Tags\n',
];

describe.each([
  ['text', readText],
  ['Markdown', readMarkdown],
  ['HTML', readHtml],
] as const)('a hostile text read as %s', (_name, reader) => {
  it.each([...signs, ...words])('that repeats %j comes to an end', (sign) => {
    for (const head of heads) {
      expectValid(reader(head + sign.repeat(size / sign.length), fixedOptions()).brief);
    }
  });
});
