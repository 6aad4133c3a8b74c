import fc from 'fast-check';

/* Structures of foreign texts with numbers, sizes and nesting that nobody writes on purpose. */

const oddNumber = fc.constantFrom(
  '1',
  '0',
  '-5',
  '7',
  '20261118',
  '1000000',
  '1000001',
  '99999999999',
  '2147483647',
  '1e9',
  'x',
  '',
  '3.7',
  ' 12',
);

const text = fc.constantFrom(
  'tern',
  'a gull',
  '',
  ' ',
  '20261118. Tankers left.',
  '&amp;',
  '<b>b</b>',
  '<a href="x">y</a>',
);
const inner = fc.constantFrom(
  'https://example.org/a',
  'javascript:alert(1)',
  'mailto:a@b',
  ' https://a b',
  `https://a/${'x'.repeat(5_000)}`,
);

function nested(depth: number): fc.Arbitrary<string> {
  if (depth === 0) return text.map((words) => `<p>${words}</p>`);
  const inside = fc.array(nested(depth - 1), { maxLength: 3 }).map((parts) => parts.join(''));
  return fc.oneof(
    text.map((words) => `<p>${words}</p>`),
    fc
      .record({
        start: oddNumber,
        type: fc.constantFrom('', 'a', 'I', '1'),
        value: oddNumber,
        inside,
        words: text,
      })
      .map(
        (list) =>
          `<ol start="${list.start}" type="${list.type}"><li value="${list.value}">${list.words}${list.inside}</li><li>${list.inside}</li></ol>`,
      ),
    inside.map((parts) => `<ul><li>${parts}</li></ul>`),
    inside.map((parts) => `<blockquote>${parts}</blockquote>`),
    fc
      .record({ columns: oddNumber, rows: oddNumber, inside })
      .map(
        (cell) =>
          `<table><tr><td colspan="${cell.columns}" rowspan="${cell.rows}">${cell.inside}</td><th>x</th></tr><tr><td>y</td></tr></table>`,
      ),
    fc
      .record({ level: fc.constantFrom('1', '4', '9', '-1', 'x'), words: text })
      .map((heading) => `<div role="heading" aria-level="${heading.level}">${heading.words}</div>`),
    fc.record({ href: inner, words: text }).map((link) => `<p><a href="${link.href}">${link.words}</a></p>`),
    fc
      .record({ level: fc.nat(12), sign: oddNumber, words: text })
      .map(
        (item) =>
          `<p style="mso-list:l0 level${item.level} lfo1"><span style="mso-list:Ignore">${item.sign}.</span>${item.words}</p>`,
      ),
  );
}

/** HTML of lists, tables, quotations, headings and links in one another. */
export const anyHtml: fc.Arbitrary<string> = fc
  .array(nested(3), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));

const markdownLine = fc
  .record({
    indent: fc.constantFrom('', '', '   ', '      ', '> ', '- ', '| '),
    mark: fc.oneof(
      oddNumber.map((number) => `${number}. `),
      oddNumber.map((number) => `${number}) `),
      fc.constantFrom('- ', '# ', '#### ', '', '| a | b |\n|---|---|\n| ', '[a](', '***', 'a) ', 'z) '),
    ),
    words: text,
  })
  .map(({ indent, mark, words }) => indent + mark + words);

/** Markdown, or plain text, of lists, tables, quotations and headings. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(markdownLine, { minLength: 1, maxLength: 14 })
  .chain((lines) => fc.constantFrom('\n', '\n\n').map((gap) => `# A title\n\n${lines.join(gap)}`));
