import type { TableBlock } from '../../prose/source-block.ts';
import { type RecordCell, readRecordTable } from '../record-table.ts';
import {
  addFinding,
  addHypothesisText,
  type HypothesisDraft,
  makeHypothesisDraft,
} from './hypothesis-case.ts';

type Column = 'label' | 'statement' | 'supporting' | 'contradicting' | 'uncertainty' | 'notes';

const columns: ReadonlyMap<string, Column> = new Map([
  ['', 'label'],
  ['#', 'label'],
  ['label', 'label'],
  ['hypothesis', 'statement'],
  ['hypotheses', 'statement'],
  ['statement', 'statement'],
  ['explanation', 'statement'],
  ['supporting evidence', 'supporting'],
  ['evidence for', 'supporting'],
  ['contradicting evidence', 'contradicting'],
  ['contradictory evidence', 'contradicting'],
  ['evidence against', 'contradicting'],
  ['key uncertainties', 'uncertainty'],
  ['uncertainties', 'uncertainty'],
  ['notes', 'notes'],
  ['assessment', 'notes'],
  ['likelihood', 'notes'],
]);

function addCell(hypothesis: HypothesisDraft, { column, header, lines }: RecordCell<Column>): void {
  for (const text of lines) {
    if (column === 'statement') addHypothesisText(hypothesis, text);
    else if (column === 'notes') hypothesis.notes.push(`${header}: ${text}`);
    else if (column !== 'label') addFinding(hypothesis, column, `${header}:`, text);
  }
}

/** A label cell holds "A", "2" or "Hypothesis A"; anything else there is a name. */
function rowStart(text: string): HypothesisDraft {
  const label = /^(?:hypothesis )?([a-z]|\d{1,2})$/i.exec(text)?.[1];
  return label ? makeHypothesisDraft(label.toUpperCase(), '', '') : makeHypothesisDraft('', text, '');
}

/**
 * Reads a table with one hypothesis in each row, in which every header says what is below it ("Hypothesis", "Supporting
 * evidence", …). Null for every other table.
 */
export function readHypothesisTable(table: TableBlock): HypothesisDraft[] | null {
  const rows = readRecordTable(table, columns, 'statement');
  if (!rows) return null;
  return rows.map((cells) => {
    const label = cells.find((cell) => cell.column === 'label');
    const hypothesis = rowStart(label?.lines.join(' ') ?? '');
    for (const cell of cells) addCell(hypothesis, cell);
    return hypothesis;
  });
}
