/** Whole numbers from `low` to `high`, both included; a single number has both alike. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Reads what people write for a number or a range: `70`, `55-80`, `55–80 %`, `55 to 80`. Ends in the wrong
 * order are turned round. Gives `null` where it is neither, or lies outside the bounds.
 */
export function parseInterval(text: string, bounds: Interval): Interval | null {
  const parts = /^\s*(\d{1,6})\s*%?\s*(?:(?:-|–|—|\.{2,3}|…|to)\s*(\d{1,6})\s*%?\s*)?$/i.exec(text);
  if (parts === null) return null;
  const one = Number(parts[1]);
  const other = Number(parts[2] ?? parts[1]);
  const interval = { low: Math.min(one, other), high: Math.max(one, other) };
  return interval.low < bounds.low || interval.high > bounds.high ? null : interval;
}

/** Writes an interval as it is printed: `70`, or `55–80` with an en dash. */
export function formatInterval({ low, high }: Interval): string {
  return low === high ? String(low) : `${low}–${high}`;
}
