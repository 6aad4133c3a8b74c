import type { Likelihood } from '#shared/brief/likelihood.ts';
import type { Rung } from '#shared/standards/likelihood.ts';

/**
 * The interval that stands for a whole rung: the numbers of its printed range, kept within 1 and 99. The bounds that
 * sort a number into a rung are wider on ladders with gaps, so they are not used.
 */
export function rungInterval(rung: Rung): Likelihood {
  const numbers = (rung.range.match(/\d+/g) ?? []).map((text) => Math.min(99, Math.max(1, Number(text))));
  return { low: numbers[0] ?? rung.from, high: numbers[1] ?? numbers[0] ?? rung.from };
}
