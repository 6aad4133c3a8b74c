import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseText } from '#shared/prose/text.ts';
import { proseOfPastedText } from '#shared/readers/pasted-text.ts';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { reportFixture, reportFixtureNames } from '../fixtures/reports/report-fixture.ts';
import { fixedOptions } from '../shared/readers/reading.ts';
import { anyHtml, anyMarkdown } from './any-markup.ts';
import { stored } from './command-laws.ts';
import { expectEditable } from './editable.ts';

const readers = { text: readText, Markdown: readMarkdown, HTML: readHtml } as const;

describe.each(Object.entries(readers))('what is read from %s can be written in', (_name, reader) => {
  it.each(reportFixtureNames)('of the report %s', (name) => {
    expectEditable(reader(reportFixture(name), fixedOptions()).brief);
  });

  it('of lists, tables and quotations of any kind', () => {
    fc.assert(
      fc.property(fc.oneof(anyHtml, anyMarkdown), (text) =>
        expectEditable(reader(text, fixedOptions()).brief),
      ),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['<ol start="99999999999"><li>first <i>item</i></li><li>second</li></ol>', ['first item', 'second']],
  ['<ol start="-5"><li>first</li><li>second</li></ol>', ['-5. first', '-4. second']],
  ['<ul><li>out<ol start="20261118"><li>in</li></ol></li></ul>', ['out', '20261118. in']],
])('a list begins at a number as the page shows it: %s', (markup, lines) => {
  const { brief } = readHtml(`<h1>Report</h1><p>Before.</p>${markup}`, fixedOptions());
  const texts = Object.values(brief.sections).map(
    ({ lead, body }) => `${proseText(lead)}\n${proseText(body)}`,
  );
  for (const line of lines) expect(texts.join('\n')).toContain(line);
  expectEditable(brief);
});

test('a date at the start of a line stays a date', () => {
  const { brief } = readMarkdown('# Report\n\n20261118. Tankers left.\n\n1. One\n2. Two', fixedOptions());
  const texts = Object.values(brief.sections).map(
    ({ lead, body }) => `${proseText(lead)}\n${proseText(body)}`,
  );
  expect(texts.join('\n')).toContain('20261118. Tankers left.');
  expectEditable(brief);
  expect(isValidProse(proseOfPastedText('20261118. Tankers left.\n20261119. None came.'))).toBe(true);
});

const oddList = {
  type: 'orderedList',
  attrs: { start: 99_999_999_999, type: null },
  content: [
    { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'first' }] }] },
    { type: 'listItem', content: [{ type: 'paragraph' }] },
  ],
};

function withLead(content: readonly object[]): Brief {
  const brief = makeBrief('b', '2026-11-18T08:00:00Z');
  const section = sectionOfKind(brief, 'bottom-line');
  const lead = { type: 'doc', content } as typeof section.lead;
  return { ...brief, sections: { ...brief.sections, [section.id]: { ...section, lead } } };
}

test('prose that an earlier version stored against the schema can be written in, and keeps its words', () => {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'before' }] };
  const brief = withLead([
    paragraph,
    oddList,
    { type: 'heading', attrs: { level: 9 }, content: paragraph.content },
  ]);
  const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
  const steps = [
    { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'typed ' }] } },
  ];
  const typed = applyCall(brief, { name: 'prose.edit', args: { target, steps } });
  if (!typed.ok) throw new Error(typed.error.message);
  const { lead } = sectionOfKind(typed.value.brief, 'bottom-line');
  expect(proseText(lead).split('\n')).toEqual([
    'typed before',
    '99999999999. first',
    '100000000000. ',
    'before',
  ]);
  const undone = applyCall(typed.value.brief, stored(typed.value.inverse));
  expect(undone.ok).toBe(true);
  expectEditable(typed.value.brief);
});
