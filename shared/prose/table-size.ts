/** A table of more columns, or more places, is none that anybody reads, and would cost more than any page is worth. */
export const mostColumns = 200;
export const mostPlaces = 100_000;

/** How many columns and rows a cell asks for; what is no number of them counts as one. */
export const atLeastOne = (span: number): number => (Number.isInteger(span) && span > 0 ? span : 1);

interface Spans {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * Says whether rows of cells make a table that can be laid out. Spans count for what they ask for, so that what is laid
 * out is never larger; takes no longer than such a table would.
 */
export function isLayable(rows: readonly (readonly Spans[])[]): boolean {
  if (rows.length > mostPlaces) return false;
  /** How many places of each row the cells above reach into. */
  const reached: number[] = [];
  let [widest, covered] = [0, 0];
  for (const [index, row] of rows.entries()) {
    let width = reached[index] ?? 0;
    for (const { columnSpan, rowSpan } of row) {
      const across = atLeastOne(columnSpan);
      const last = Math.min(rows.length, index + atLeastOne(rowSpan));
      width += across;
      covered += last - index;
      if (width > mostColumns || covered > mostPlaces) return false;
      for (let below = index + 1; below < last; below += 1) reached[below] = (reached[below] ?? 0) + across;
    }
    widest = Math.max(widest, width);
  }
  return widest * rows.length <= mostPlaces;
}
