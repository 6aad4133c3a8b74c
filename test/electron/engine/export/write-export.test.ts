import { describe, expect, it } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { sampleBrief as makeSample } from '#resources/samples/velani-strait.ts';
import { type Brief, briefFormatVersion, brief as briefSchema } from '#shared/brief/brief.ts';
import { makeComment } from '#shared/brief/kinds/comment.ts';
import { makePerson } from '#shared/brief/kinds/person.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { exportFormatNames } from '#shared/publication/formats.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';

const date = '2026-11-18T09:00:00.000Z';
const sample = makeSample('velani-strait', '2026-11-18T08:00:00Z');
type Format = (typeof exportFormatNames)[number] | 'brief';
const formats: readonly Format[] = [...exportFormatNames, 'brief'];

async function rendered(format: Format, brief = sample) {
  const result = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
  if (!result.ok) throw new Error(result.error.message);
  return Buffer.from(result.value.bytes);
}

const starts: Readonly<Record<Format, string>> = {
  docx: 'PK\u0003\u0004',
  pdf: '%PDF-',
  html: '<!',
  md: '**TLP:AMBER**',
  txt: 'Velani Strait: tanker passage',
  json: `{\n  "formatVersion": ${briefFormatVersion}`,
  csv: '\ufeffItem,Evidence,',
  xlsx: 'PK\u0003\u0004',
  brief: 'PK\u0003\u0004',
  csl: '[\n  {\n    "id": ',
  bib: '% TLP:AMBER',
  ris: 'TY  - ',
};

describe('renderExport', () => {
  it.each(formats)('makes a %s, twice the same for the same moment', async (format) => {
    const bytes = await rendered(format);
    expect(bytes.toString('utf8', 0, 60).startsWith(starts[format])).toBe(true);
    expect(bytes.equals(await rendered(format))).toBe(true);
  });

  it('makes a .brief file that opens as the same brief with its other parts', async () => {
    const otherParts = [{ name: 'attachments/map.bin', bytes: new Uint8Array([1, 2]) }];
    const made = await renderExport(sample, { format: 'brief', pdfStandard: 'ua-1' }, { date, otherParts });
    const read = await readBriefFile(made.ok ? made.value.bytes : new Uint8Array());
    expect(read.ok && [read.value.brief, read.value.otherParts, read.value.manifest.written]).toEqual([
      sample,
      otherParts,
      date,
    ]);
  });

  it('makes a JSON that is the brief', async () => {
    expect(briefSchema.parse(JSON.parse((await rendered('json')).toString()))).toEqual(printedBrief(sample));
  });

  it('hands reviewers’ notes on in a .brief file and in no other, and says so where they are left out', async () => {
    const note = {
      ...makeComment('c1', 'a0', 't1'),
      authorId: 'p1',
      at: '2026-11-18T08:30:00Z',
      text: 'Name the harbour pilot only orally.',
    };
    const reviewed = briefSchema.parse({
      ...sample,
      threads: {
        t1: {
          id: 't1',
          order: 'a0',
          place: recordPlace('sections', 'preamble'),
          quote: '',
          isResolved: false,
          stateById: null,
          stateAt: null,
        },
      },
      comments: { c1: note },
      people: { ...sample.people, p1: makePerson('p1', 'a9', 'K. Ardent') },
    });
    for (const format of exportFormatNames.filter((name) => name !== 'brief')) {
      const result = await renderExport(reviewed, { format, pdfStandard: 'ua-1' }, { date });
      if (!result.ok) throw new Error(result.error.message);
      expect(Buffer.from(result.value.bytes).equals(await rendered(format)), format).toBe(true);
      expect(result.value.findings.join(' ').includes('reviewers'), format).toBe(format === 'json');
    }
    const read = await readBriefFile(await rendered('brief', reviewed));
    expect(read.ok && [read.value.brief.threads, read.value.brief.comments]).toEqual([
      reviewed.threads,
      reviewed.comments,
    ]);
  });

  it('refuses a brief that no .brief file can hold', async () => {
    let nested: object = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] };
    for (let depth = 0; depth < 120; depth += 1) nested = { type: 'blockquote', content: [nested] };
    const sections = structuredClone(sample.sections);
    const deep: Brief = briefSchema.parse({
      ...sample,
      sections: {
        ...sections,
        preamble: {
          ...Object.values(sections)[0],
          id: 'preamble',
          kind: 'preamble',
          lead: { type: 'doc', content: [nested] },
        },
      },
    });
    const refused = await renderExport(deep, { format: 'brief', pdfStandard: 'ua-1' }, { date });
    expect(refused).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  });

  it('refuses a template that is none', async () => {
    const template = new TextEncoder().encode('no Word file');
    const refused = await renderExport(sample, { format: 'docx', pdfStandard: 'ua-1' }, { date, template });
    expect(refused).toMatchObject({ ok: false, error: { code: 'template-unusable' } });
  });
});
