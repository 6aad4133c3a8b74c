import { zipSync } from 'fflate';
import { type ArchivePart, openArchive } from '#engine/files/archive.ts';
import { type MatrixFault, matrixFault, matrixLimits } from '#shared/readers/matrix/foreign-matrix.ts';
import { type Result, success } from '#shared/result.ts';

const rules = {
  maxEntries: 2_000,
  maxPartBytes: 30_000_000,
  maxTotalBytes: 100_000_000,
  // The XML of a sheet is one of the most monotonous texts there is.
  maxRatio: 500,
  isStrict: false,
};
const maxXmlBytes = 40_000_000;
const mostSheets = 20;
const mostRows = matrixLimits.items + 100;
const mostColumns = 1_000;

const notRead = (reason: string) => matrixFault('no-matrix', `it ${reason}.`);

/** Says whether an archive is a spreadsheet of Excel or of OpenDocument, by the names of its parts. */
export async function isSpreadsheet(bytes: Uint8Array): Promise<boolean> {
  const opened = await openArchive(bytes, { ...rules, maxRatio: Number.POSITIVE_INFINITY });
  if (!opened.ok) return false;
  const names = opened.value.map(({ name }) => name);
  if (names.includes('xl/workbook.xml')) return true;
  const kind = opened.value.find(({ name }) => name === 'mimetype')?.read();
  return kind?.ok === true && new TextDecoder().decode(kind.value).includes('opendocument.spreadsheet');
}

/* The library gets only parts that were unpacked within limits and hold no document type. */
function soundParts(parts: readonly ArchivePart[]): Result<Uint8Array, MatrixFault> {
  const wanted = parts.filter(({ name }) => /\.(xml|rels)$|^mimetype$/i.test(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > maxXmlBytes)
    return matrixFault('too-large', 'it is larger unpacked than a matrix ever is.');
  const sound: Record<string, Uint8Array> = {};
  for (const part of wanted) {
    const content = part.read();
    if (!content.ok) return notRead(content.error.reason);
    if (Buffer.from(content.value).includes('<!DOCTYPE')) return notRead('holds what no spreadsheet holds');
    sound[part.name] = content.value;
  }
  return success(zipSync(sound, { level: 0 }));
}

/** The cells of each sheet of a spreadsheet, as they are shown; formulas are never worked out. */
export async function spreadsheetSheets(bytes: Uint8Array): Promise<Result<string[][][], MatrixFault>> {
  const opened = await openArchive(bytes, rules);
  if (!opened.ok) return notRead(opened.error.reason);
  const sound = soundParts(opened.value);
  if (!sound.ok) return sound;
  const { read, utils } = await import('@e965/xlsx');
  try {
    const { SheetNames, Sheets } = read(sound.value, {
      type: 'array',
      dense: true,
      sheetRows: mostRows + 1,
      cellFormula: false,
      cellHTML: false,
      cellText: true,
    });
    const sheets: string[][][] = [];
    for (const name of SheetNames.slice(0, mostSheets)) {
      const sheet = Sheets[name];
      const used = sheet?.['!ref'];
      if (!sheet || used === undefined) continue;
      const range = utils.decode_range(used);
      if (range.e.r >= mostRows || range.e.c >= mostColumns)
        return matrixFault(
          'too-large',
          `it has more than ${mostRows} rows or ${mostColumns} columns. Split it.`,
        );
      sheets.push(
        utils
          .sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '', blankrows: true })
          .map((row) => row.map(String)),
      );
    }
    return success(sheets);
  } catch (error) {
    // The library throws plain errors for every kind of malformed file.
    if (error instanceof Error) return notRead('is damaged or is no spreadsheet');
    throw error;
  }
}
