import { brierOfLikelihood } from '../analysis/probability/scoring.ts';
import { csvText } from '../publication/writers/csv-cells.ts';
import { ladderTitles } from '../standards/likelihood.ts';
import { tlpDefinitions } from '../standards/tlp.ts';
import { outcomeResultNames } from '../vocabulary/outcome.ts';
import type { LedgerEntry } from './contract/ledger.ts';

const heads = [
  ...['Brief', 'Marking', 'Key judgment', 'Statement', 'Term', 'From %', 'To %', 'Ladder'],
  ...['Decided by', 'Rule', 'Outcome', 'Day of the outcome', 'Source of the outcome'],
  'Brier score (sum over both categories, 0 to 2)',
];

function scoreOf({ low, high, result }: LedgerEntry): number | null {
  if (low === null || high === null || (result !== 'occurred' && result !== 'did-not-occur')) return null;
  return Number(brierOfLikelihood({ low, high }, result === 'occurred').score.toFixed(4));
}

function rowOf(entry: LedgerEntry): string[] {
  const cells: (string | number | null)[] = [
    entry.title,
    entry.tlp === null ? '' : tlpDefinitions[entry.tlp].text,
    entry.number,
    entry.statement,
    entry.term,
    entry.low,
    entry.high,
    ladderTitles[entry.ladder],
    entry.due,
    entry.rule,
    entry.result === null ? '' : outcomeResultNames[entry.result],
    entry.decided,
    entry.source,
    scoreOf(entry),
  ];
  return cells.map((cell) => (cell === null ? '' : String(cell)));
}

/** The ledger as a table of comma-separated values, one line for each judgment; begins with the mark of UTF-8. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  return `\ufeff${csvText([heads, ...entries.map(rowOf)])}`;
}
