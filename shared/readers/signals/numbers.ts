/* Numbers as English texts write them, in digits and in words. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const words = new Map<string, number>([
  ...ones.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);

const powers = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ...['thousand', 'k'].map((word) => [word, 1_000] as const),
  ...['million', 'm', 'mn', 'mln'].map((word) => [word, 1_000_000] as const),
  ...['billion', 'bn'].map((word) => [word, 1_000_000_000] as const),
  ...['trillion', 'tn'].map((word) => [word, 1_000_000_000_000] as const),
]);

const word = [...words.keys()].join('|');
const power = 'dozen|hundred|thousand|million|billion|trillion';

/** How a number is written, for use within a pattern: digits in groups, or words. */
export const numberPattern = `(?:\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${word})(?:[- ](?:${word})){0,3})`;

/** A power of ten behind a number, as a word or, right behind digits, as a letter. */
export const powerPattern = `(?:[ \\u00a0-](?:${power})\\b|(?:k|m|mn|mln|bn|tn)\\b)`;

/** The value of a number that was written as the patterns above say; null if it is none. */
export function numberValue(written: string, writtenPower = ''): number | null {
  const factor = powers.get(writtenPower.replace(/[\s\u00a0-]/gu, '').toLowerCase()) ?? 1;
  const digits = written.replace(/[,\u00a0\u202f]/gu, '');
  if (/^\d/.test(digits)) return rounded(Number(digits) * factor);
  const parts = written.toLowerCase().split(/[- ]/u);
  const values = parts.map((part) => words.get(part));
  const sum = values.reduce<number | null>((total, value) => add(total, value), 0);
  return sum === null ? null : rounded(sum * factor);
}

function add(total: number | null, value: number | undefined): number | null {
  return total === null || value === undefined ? null : total + value;
}

/* 2.1 × 10⁹ is not a whole number in binary fractions, and 2,100,000,000 is meant. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
