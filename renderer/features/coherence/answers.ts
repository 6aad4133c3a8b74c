import type { Analyst } from '#shared/brief/estimates.ts';

/** How much of what was asked an analyst has answered: "complete", "no answer yet", "2 missing". */
export function answersOf({ estimates }: Analyst): string {
  const missing = estimates.filter((one) => (one?.likelihood ?? null) === null).length;
  if (missing === 0) return 'complete';
  return missing === estimates.length ? 'no answer yet' : `${missing} missing`;
}
