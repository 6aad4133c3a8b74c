import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { type RepairedBrief, repairBrief } from '#shared/brief/repair.ts';
import { isValidProse } from '#shared/prose/document.ts';
import type { Result } from '#shared/result.ts';

/**
 * Opens a brief from parsed JSON of unknown origin, a `.brief` file, a JSON export or a damaged library: repaired where
 * it is odd, with prose held to the schema and its numbers to what a page can show. Refused with `brief-is-newer` or
 * `brief-is-damaged`.
 */
export function readOrRepairBrief(value: unknown): Result<RepairedBrief> {
  return repairBrief(value, (prose) => isShowable(prose) && isValidProse(prose));
}

/** A table cell over more columns than this is no table but an attempt to exhaust whoever lays it out. */
const widestSpan = 100;

const wholeNumbers: Readonly<Record<string, readonly [string, number, number][]>> = {
  heading: [['level', 1, 3]],
  orderedList: [['start', 0, 1_000_000]],
  tableCell: [
    ['colspan', 1, widestSpan],
    ['rowspan', 1, 1_000],
  ],
  tableHeader: [
    ['colspan', 1, widestSpan],
    ['rowspan', 1, 1_000],
  ],
};

/** The schema says that these are numbers; here that they are numbers a page can have. */
function isShowable(node: Prose | ProseNode): boolean {
  const numbers = Object.hasOwn(wholeNumbers, node.type) ? (wholeNumbers[node.type] ?? []) : [];
  const isFine = numbers.every(([name, lowest, highest]) => {
    const value = node.attrs?.[name];
    if (value === undefined) return true;
    return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest;
  });
  return isFine && (node.content ?? []).every(isShowable);
}
