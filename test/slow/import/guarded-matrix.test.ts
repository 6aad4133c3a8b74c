import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { GuardedReader } from '#engine/import/guarded.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { writeMatrixCsv } from '#shared/publication/writers/matrix-csv.ts';
import { writeMatrixXlsx } from '#shared/publication/writers/matrix-xlsx.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { matrixContent } from '../../fixtures/any-matrix-brief.ts';
import { achz, parcSample } from '../../fixtures/parc-file.ts';

/*
 * Matrices are read in the thread of foreign files, in which the built-in prototypes cannot be changed; what was made to
 * do harm is refused there, and the next file is read all the same.
 */

const options = { now: '2026-11-30T09:00:00Z' };
const sample = sampleBrief('velani-strait', '2026-11-18T08:00:00Z');
const reader = new GuardedReader();
afterAll(() => reader.end());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheet = (xml: string) => [
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>' },
  { name: 'xl/worksheets/sheet1.xml', data: xml },
];

const hostile: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['bomb.achz', gzipSync(Buffer.alloc(200_000_000))],
  ['deep.achz', achz('<a>'.repeat(2_000_000))],
  ['attributes.achz', achz(`<a ${Array.from({ length: 200_000 }, (_, at) => `a${at}=""`).join(' ')}>`)],
  ['far.xlsx', forgeZip(sheet('<worksheet><dimension ref="A1:XFD1048576"/></worksheet>'))],
  ['open.xlsx', forgeZip(sheet(`<worksheet><sheetData>${'<row><c'.repeat(500_000)}`))],
  ['quotes.csv', bytesOf('"'.repeat(3_000_000))],
  ['wide.csv', bytesOf(','.repeat(3_000_000))],
  ['long.csv', bytesOf('C,I\n'.repeat(1_000_000))],
  ['spaces.csv', bytesOf(`Evidence,A\n${' '.repeat(3_000_000)}x,C\n`)],
  ['deep.json', bytesOf(`{"hypotheses":${'['.repeat(100_000)}`)],
  ['ids.json', bytesOf(`{"hypotheses":["a"],"evidence":["b"],"matrix":{"${'-'.repeat(1_000_000)}":"C"}}`)],
];

test('honest matrices are read', async () => {
  const files = {
    'm.csv': bytesOf(writeMatrixCsv(sample)),
    'm.xlsx': writeMatrixXlsx(sample),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const read = await reader.importFile({ name, bytes }, options);
    expect(read.ok && matrixContent(read.value.brief), name).toEqual(matrixContent(sample));
  }
});

test.each(hostile)(
  '%s ends nothing but its own reading',
  async (name, bytes) => {
    const read = await reader.importFile({ name, bytes }, options);
    if (!read.ok) expect(read.error.message).toContain(`“${name}”`);
    else expect(Object.keys(read.value.brief.ratings).length).toBeLessThan(10);
    const next = await reader.importFile({ name: 'strait.achz', bytes: parcSample }, options);
    expect(next.ok && Object.keys(next.value.brief.hypotheses)).toHaveLength(2);
  },
  60_000,
);
