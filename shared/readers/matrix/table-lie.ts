import type { TableLie } from './table-answer.ts';
import type { Table } from './table-shape.ts';
import { ratingColumns, transposed } from './table-shape.ts';
import { hypothesisFieldOf, itemFieldOf, plainWords } from './table-words.ts';

const hypothesisLabel = /^(h(yp(othesis)?)?[ .-]*\d{1,2}|[a-z])\b\s*([:.)\u2013-]|$)|^hypothes[ie]s\b/i;
const itemLabel = /^(e(v(idence)?)?|item)[ .-]*\d{1,4}\b/i;

const most = (cells: readonly string[], pattern: RegExp): boolean => {
  const words = cells.filter((cell) => cell.trim() !== '');
  return words.length > 0 && words.filter((cell) => pattern.test(cell.trim())).length * 2 > words.length;
};

/* What the heads of the lines of one direction say of what these lines are. */
function saysHypotheses(heads: readonly string[]): boolean {
  return most(heads, hypothesisLabel);
}

function saysItems(heads: readonly string[]): boolean {
  return most(heads, itemLabel);
}

function cornerLie(corner: string): TableLie | null {
  const words = plainWords(corner);
  const hasHypotheses = /hypothes[ie]s|explanation/.test(words);
  const hasItems = /evidence|argument|\bitems?\b|information/.test(words);
  if (hasHypotheses === hasItems) return null;
  return hasItems ? 'evidence-in-rows' : 'hypotheses-in-rows';
}

/* Only evidence has a credibility or a source, and only hypotheses have a statement. */
function fieldLie(heads: readonly string[], firsts: readonly string[]): TableLie | null {
  const isOfItems = (head: string) =>
    ['credibility', 'relevance', 'sources', 'date'].includes(itemFieldOf(head) ?? '');
  const isOfHypotheses = (head: string) => hypothesisFieldOf(head) !== null;
  if (heads.some(isOfItems) || firsts.some(isOfHypotheses)) return 'evidence-in-rows';
  return firsts.some(isOfItems) || heads.some(isOfHypotheses) ? 'hypotheses-in-rows' : null;
}

function labelLie(heads: readonly string[], firsts: readonly string[]): TableLie | null {
  if (saysItems(firsts) || (saysHypotheses(heads) && !saysHypotheses(firsts))) return 'evidence-in-rows';
  return saysItems(heads) || (saysHypotheses(firsts) && !saysHypotheses(heads)) ? 'hypotheses-in-rows' : null;
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/* There is always more evidence than there are hypotheses; twice as much is taken as a sign. */
function countLie(rows: Table['rows']): TableLie | null {
  const across = count(ratingColumns(rows));
  const down = count(ratingColumns(transposed(rows)));
  if (across > 0 && down >= across * 2) return 'evidence-in-rows';
  return down > 0 && across >= down * 2 ? 'hypotheses-in-rows' : null;
}

/** Which way a table lies by what its first cell or its heads name; null if they name nothing of it. */
export function namedLie({ rows }: Table): TableLie | null {
  const [head = []] = rows;
  const heads = head.slice(1);
  const firsts = rows.slice(1).map((row) => row[0] ?? '');
  return cornerLie(head[0] ?? '') ?? fieldLie(heads, firsts) ?? labelLie(heads, firsts);
}

/** Finds which way a table lies: by its first cell, by what its heads name, by how many lines it has; null if unclear. */
export function lieOf(table: Table): TableLie | null {
  return namedLie(table) ?? countLie(table.rows);
}

/** The way an unclear table more likely lies: there is more evidence than hypotheses, and as a rule in rows. */
export function likelierLie({ rows }: Table): TableLie {
  const [across, down] = [count(ratingColumns(rows)), count(ratingColumns(transposed(rows)))];
  return across > down ? 'hypotheses-in-rows' : 'evidence-in-rows';
}
