import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { newId } from '#shared/brief/ids.ts';
import { writeMatrixXlsx } from '#shared/publication/writers/matrix-xlsx.ts';

const options = { newId, now: '2026-11-30T09:00:00Z' };
const whole = writeMatrixXlsx(sampleBrief('velani-strait', '2026-11-18T08:00:00Z'));

/** The spreadsheet of the sample with its sheet changed. */
function withSheet(change: (xml: string) => string, level: 0 | 6 = 6): Uint8Array {
  const parts = unzipSync(whole);
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync(
    { ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) },
    { level },
  );
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await importFile({ name: 'm.xlsx', bytes }, options);
  return read.ok ? 'was read' : read.error.message;
}

const cells = (given: string) => (xml: string) =>
  xml
    .replace(/<dimension[^>]*>/, '')
    .replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${given}</sheetData>`);
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a spreadsheet', () => {
  test('is read with the values that formulas had, which are never worked out', async () => {
    const sheet = `<row r="1">${inline('A1', 'Evidence')}${inline('B1', 'H1')}</row><row r="2">${inline('A2', 'Mines')}<c r="B2" t="str"><f>HYPERLINK("http://a")</f><v>CC</v></c></row>`;
    const read = await importFile({ name: 'm.xlsx', bytes: withSheet(cells(sheet)) }, options);
    expect(read.ok && Object.values(read.value.brief.ratings)).toMatchObject([{ rating: 'CC' }]);
    expect(read.ok && read.value.report).toMatchObject({ format: 'xlsx' });
  });

  test('of OpenDocument is read as one, although it begins like a brief file', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;
    const names = ['office', 'table', 'text'].map(
      (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    );
    const content = `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="a">${row('Evidence', 'H1')}${row('Mines', 'CC')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const parts = {
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'META-INF/manifest.xml': strToU8('<manifest/>'),
      'styles.xml': strToU8('<styles/>'),
      'content.xml': strToU8(content),
    } as const;
    const read = await importFile({ name: 'm.ods', bytes: zipSync({ ...parts } as never) }, options);
    expect(read.ok ? Object.values(read.value.brief.ratings) : read.error.message).toMatchObject([
      { rating: 'CC' },
    ]);
  });

  test('without a matrix is refused, whatever its name says', async () => {
    const words = `<row r="1">${inline('A1', 'Town')}${inline('B1', 'People')}</row><row r="2">${inline('A2', 'Ulm')}${inline('B2', '130')}</row>`;
    expect(await refusal(withSheet(cells(words)))).toBe(
      '“m.xlsx” was not imported: no ratings of evidence against hypotheses were found in it.',
    );
    const renamed = await importFile({ name: 'm.txt', bytes: whole }, options);
    expect(renamed.ok && renamed.value.report.format).toBe('xlsx');
  });

  test('that claims a billion cells, grows or is damaged is refused', async () => {
    const far = `<row r="1">${inline('A1', 'Evidence')}${inline('XFD1', 'H1')}</row>`;
    expect(await refusal(withSheet(cells(far)))).toMatch(/more than 5100 rows or 1000 columns/);
    const rows = Array.from(
      { length: 6_000 },
      (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, 'x')}</row>`,
    );
    expect(await refusal(withSheet(cells(rows.join(''))))).toMatch(/more than 5100 rows/);
    expect(await refusal(withSheet((xml) => xml + ' '.repeat(50_000_000)))).toMatch(
      /larger|grow to many times its size/,
    );
    expect(await refusal(withSheet((xml) => `<!DOCTYPE a>${xml}`))).toMatch(/what no spreadsheet holds/);
    expect(await refusal(withSheet(() => '\0\0<<<', 0))).toMatch(/was not imported/);
  });
});
