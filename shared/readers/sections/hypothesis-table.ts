import { runsText } from '../../prose/runs.ts';
import { lineText, type SourceCell, type TableBlock, visitLines } from '../../prose/source-block.ts';
import { comparableLabel } from '../labels.ts';
import {
  addFinding,
  addHypothesisText,
  type HypothesisDraft,
  makeHypothesisDraft,
} from './hypothesis-case.ts';

type Column = 'label' | 'statement' | 'supporting' | 'contradicting' | 'uncertainty' | 'notes';

const columnNames: Readonly<Record<string, Column>> = {
  '': 'label',
  '#': 'label',
  label: 'label',
  no: 'label',
  hypothesis: 'statement',
  hypotheses: 'statement',
  statement: 'statement',
  explanation: 'statement',
  'supporting evidence': 'supporting',
  'evidence for': 'supporting',
  'contradicting evidence': 'contradicting',
  'contradictory evidence': 'contradicting',
  'evidence against': 'contradicting',
  'key uncertainties': 'uncertainty',
  uncertainties: 'uncertainty',
  notes: 'notes',
  assessment: 'notes',
  likelihood: 'notes',
};

function cellLines(cell: SourceCell): string[] {
  const lines: string[] = [];
  visitLines(cell.blocks, (line) => lines.push(runsText(line.runs)));
  return lines.filter((line) => line !== '');
}

/** The columns by the table's first row; null where a header is none we know, or none is for the hypothesis itself. */
function columnsOf(table: TableBlock): { columns: Column[]; headers: string[] } | null {
  const headers = (table.rows[0] ?? []).map((cell) =>
    cell.blocks.map(lineText).join(' ').replace(/[:.]$/, ''),
  );
  const columns = headers.map((header) => columnNames[comparableLabel(header)]);
  const known = columns.filter((column) => column !== undefined);
  if (known.length !== columns.length || !known.includes('statement') || known.length < 2) return null;
  return { columns: known, headers };
}

function addCell(
  hypothesis: HypothesisDraft,
  column: Column,
  header: string,
  lines: readonly string[],
): void {
  for (const text of lines) {
    if (column === 'statement') addHypothesisText(hypothesis, text);
    else if (column === 'notes') hypothesis.notes.push(`${header}: ${text}`);
    else if (column !== 'label') addFinding(hypothesis, column, `${header}:`, text);
  }
}

/** A label cell holds "A", "2" or "Hypothesis A"; anything else there is a name. */
function rowStart(lines: readonly string[]): HypothesisDraft {
  const text = lines.join(' ');
  const label = /^(?:hypothesis )?([a-z]|\d{1,2})$/i.exec(text)?.[1];
  return label ? makeHypothesisDraft(label.toUpperCase(), '', '') : makeHypothesisDraft('', text, '');
}

/**
 * Reads a table with one hypothesis a row, whose headers all say what stands below them ("Hypothesis", "Supporting
 * evidence", …). Null comes back for every other table.
 */
export function readHypothesisTable(table: TableBlock): HypothesisDraft[] | null {
  const found = columnsOf(table);
  const isPlain = table.rows.every((row) =>
    row.every((cell) => cell.columnSpan === 1 && cell.rowSpan === 1 && cellLines(cell).join().length < 5_000),
  );
  if (!found || !isPlain || table.rows.some((row) => row.length !== found.columns.length)) return null;
  return table.rows.slice(1).map((row) => {
    const labelAt = found.columns.indexOf('label');
    const labelCell = row[labelAt];
    const hypothesis = rowStart(labelCell ? cellLines(labelCell) : []);
    for (const [index, cell] of row.entries()) {
      const column = found.columns[index];
      if (column) addCell(hypothesis, column, found.headers[index] ?? '', cellLines(cell));
    }
    return hypothesis;
  });
}
