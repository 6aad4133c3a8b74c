/** Nobody reads a table of more columns or more cells than this, and it would cost more than any page is worth. */
export const mostColumns = 200;
export const mostPlaces = 100_000;

/** How many columns or rows a cell asks for; anything that is not such a number counts as one. */
export const atLeastOne = (span: number): number => (Number.isInteger(span) && span > 0 ? span : 1);

interface Spans {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * Says whether rows of cells make a table that can be laid out. Spans count at full size, so that the laid-out table is
 * never larger. The check takes no longer than a table at the limit.
 */
export function isLayable(rows: readonly (readonly Spans[])[]): boolean {
  if (rows.length > mostPlaces) return false;
  /** For each row, how many columns the cells above reach into. */
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
