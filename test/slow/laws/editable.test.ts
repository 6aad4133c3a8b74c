import fc from 'fast-check';
import { describe, it } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { readHtml, readMarkdown, readText } from '#shared/readers/read.ts';
import { forgeDocx, paragraph } from '../../electron/engine/import/forge-docx.ts';
import { anyHtml, anyMarkdown } from '../../laws/any-markup.ts';
import { expectEditable } from '../../laws/editable.ts';
import { anyBrief } from '../../shared/publication/any-brief.ts';
import { fixedOptions } from '../../shared/readers/reading.ts';
import { anyText, mixedReports } from '../../shared/readers/reading-laws.ts';

async function expectImportedEditable(bytes: Uint8Array, name: string): Promise<void> {
  const read = await importFile({ name, bytes }, { newId: countingIds('e'), now: '2026-03-01T08:00:00Z' });
  if (read.ok) expectEditable(read.value.brief);
}

describe.each([
  ['text', readText],
  ['Markdown', readMarkdown],
  ['HTML', readHtml],
] as const)('what is read from %s can be written in', (_name, reader) => {
  it.each([
    ['markup', anyHtml],
    ['Markdown', anyMarkdown],
    ['any text', anyText],
    ['mixed reports', mixedReports],
  ] as const)('of %s', (_kind, texts) => {
    fc.assert(
      fc.property(texts, (text) => expectEditable(reader(text, fixedOptions()).brief)),
      { numRuns: 150 },
    );
  });
});

const oddValue = fc.constantFrom<unknown>(
  -1,
  0,
  1.5,
  1_000_001,
  99_999_999_999,
  '',
  'x',
  null,
  [],
  {},
  true,
  'listItem',
  'orderedList',
  'doc',
  'javascript:x',
);

/** Every place of a value at which something can be exchanged, as paths. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...pathsIn(inner, [...path, name]),
  ]);
}

function exchange(value: unknown, path: readonly string[], odd: unknown): void {
  let at: unknown = value;
  for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name);
  Reflect.set(Object(at), path.at(-1) ?? '', odd);
}

it('what is read from JSON of ours can be written in, whatever stands in its prose', async () => {
  const edits = fc.array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyBrief, edits, async (brief, changes) => {
      const json = JSON.parse(JSON.stringify(brief));
      const paths = pathsIn(json).filter((path) => path.some((name) => /^(lead|body|prose)$/.test(name)));
      for (const [at, odd] of changes) exchange(json, paths[at % paths.length] ?? [], odd);
      await expectImportedEditable(Buffer.from(JSON.stringify(json)), 'a.json');
    }),
    { numRuns: 60 },
  );
});

const oddNumber = fc.constantFrom('-3', '0', '1', '20261118', '99999999999', '1.5', '');

it('what is read from Word documents with odd lists and tables can be written in', async () => {
  const document = fc.record({
    start: oddNumber,
    level: fc.constantFrom('0', '3', '9', '-1'),
    span: oddNumber,
  });
  await fc.assert(
    fc.asyncProperty(document, async ({ start, level, span }) => {
      const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>tern</w:t></w:r></w:p>`;
      const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>`;
      const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
      const bytes = forgeDocx({
        body: `${paragraph('A title', 'Title')}${item}${item}<w:tbl><w:tr>${cell}</w:tr><w:tr>${cell}${cell}</w:tr></w:tbl>`,
        relationships: [['n', 'numbering', 'numbering.xml', false]],
        parts: { 'word/numbering.xml': numbering },
      });
      await expectImportedEditable(bytes, 'a.docx');
    }),
    { numRuns: 60 },
  );
});
