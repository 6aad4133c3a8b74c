import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderExport } from '#engine/export/write-export.ts';
import { type Brief, brief as briefSchema, makeBrief } from '#shared/brief/brief.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { markedKinds } from '#shared/brief/marked-fields.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import { docxWords, htmlWords, markdownWords } from '../../../fixtures/read-exports.ts';

/*
 * The law of marks: wherever a text of a record is printed, its looks and its citations are printed, in every format.
 */

const sources = Object.fromEntries(
  ['s1', 's2'].map((id, index) => [id, makeSource(id, `a${index}`, `Title of ${id}`)]),
);

const marks = [
  { type: 'bold', from: 7, to: 17 },
  { type: 'citation', from: 17, to: 17, sourceIds: ['s2'], locator: 'p. 77' },
];

/** A brief in which one text of one kind of record has a bold word and cites a source. */
function briefWith(collection: keyof typeof kinds, field: string): Brief {
  const empty = makeBrief('printed', '2026-11-18T06:00:00Z');
  const judgment = { ...kinds.keyJudgments.make('k1', 'a1'), statement: 'It closes.' };
  const hypothesis = { ...kinds.hypotheses.make('h1', 'a1'), statement: 'Tolls.' };
  const ids = { keyJudgmentId: 'k1', hypothesisId: 'h1', name: 'Named' };
  const made = {
    ...kinds[collection].make('r1', 'a2'),
    [field]: 'before strongword behind',
    marks: { [field]: marks },
  };
  const own = Object.fromEntries(Object.entries(ids).filter(([name]) => name in made));
  const records = { r1: { ...made, ...own } };
  const base = { ...empty, sources, keyJudgments: { k1: judgment }, hypotheses: { h1: hypothesis } };
  const known = collection === 'keyJudgments' || collection === 'hypotheses' ? base[collection] : {};
  return briefSchema.parse({ ...base, [collection]: { ...known, ...records } });
}

async function printed(brief: Brief, format: ExportFormat): Promise<Uint8Array> {
  const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date: '2026-11-18T08:00:00Z' });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.bytes;
}

const everyText = markedKinds.flatMap(({ collection, fields }) =>
  fields.map((field) => [collection, field] as const),
);

describe.each(everyText)('%s.%s', (collection, field) => {
  const brief = briefWith(collection, field);
  const text = async (format: ExportFormat) => Buffer.from(await printed(brief, format)).toString();

  test('is printed with its marks in every format', async () => {
    const docx = await printed(brief, 'docx');
    const body = new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
    expect(body).toMatch(/<w:r><w:rPr>[^/]*<w:b\/>.{0,200}?strongword/);
    expect(body).toContain('w:footnoteReference');
    expect(docxWords(docx)).toMatch(/p\.\s77/);
    expect(await text('html')).toMatch(/<strong>strongword<\/strong><sup/);
    expect(htmlWords(await text('html'))).toContain('Title of s2');
    expect(await text('md')).toMatch(/\*\*strongword\*\*\[\^1\]/);
    expect(markdownWords(await text('md'))).toMatch(/p\.\s77/);
    expect(await text('txt')).toMatch(/strongword \[1, p\.\s77\]/);
    expect(await text('txt')).toContain('[1] Title of s2');
    expect(JSON.parse(await text('json'))).toMatchObject({
      [collection]: { r1: { marks: { [field]: [{}, {}] } } },
    });
  });
});
