/*
 * A spreadsheet takes a cell for a formula that begins with one of these signs, also after blanks and in their wide
 * forms, and cuts a cell at a tab or a line end. An apostrophe before it makes it text. A cell that has one already gets
 * another, so that reading takes away exactly what was put there.
 */
const dangerous = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** A cell as it is written, so that no program takes it for a formula. */
export function guardedCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** A cell as it was before `guardedCell`; other cells stay as they are. */
export function unguardedCell(text: string): string {
  return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}

/** The text of a CSV file (RFC 4180) of rows of cells. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map((cell) => quoted(guardedCell(cell))).join(',')}\r\n`).join('');
}
