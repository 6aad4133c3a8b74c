import { strToU8, zipSync } from 'fflate';
import { matrixTable, type WrittenMatrix } from './matrix-table.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/* Control characters are written as Excel does, and so is what would be read as one of them. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (sign) => {
        return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      },
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/* Styles: 0 texts that wrap, 1 the head, 2 ratings in the middle. */
const styles = `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf></cellXfs></styleSheet>`;

/* The first columns hold labels and grades, one the words of the evidence; the hypotheses begin after them. */
const widths = [10, 60, 12, 11, 12, 30];

function sheetOf(rows: readonly (readonly string[])[], headRows: number): string {
  const columns = rows[0]?.length ?? 0;
  const wide = Array.from({ length: columns }, (_, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${widths[index] ?? 24}" customWidth="1"/>`;
  });
  const cell = (text: string, row: number, column: number) => {
    if (text === '') return '';
    const style = row < headRows ? 1 : text.length <= 2 && column >= widths.length ? 2 : 0;
    const place = `${columnName(column)}${row + 1}`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  };
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`,
  );
  // The head and the words of the evidence stay while the ratings are scrolled.
  const corner = `${columnName(2)}2`;
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
  return `${xmlHead}<worksheet xmlns="${main}"><dimension ref="A1:${columnName(Math.max(0, columns - 1))}${rows.length}"/>${frozen}<cols>${wide.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Matrix" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': styles,
};

/* The earliest moment a zip archive can name: the same matrix gives the same bytes. */
const moment = new Date(1980, 0, 1);

/**
 * The matrix of a brief as a spreadsheet. Every cell is text, so nothing in it is a formula, whatever it begins with.
 */
export function writeMatrixXlsx(brief: WrittenMatrix): Uint8Array {
  const all = { ...parts, 'xl/worksheets/sheet1.xml': sheetOf(matrixTable(brief), 4) };
  const entries = Object.entries(all).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: moment });
}
