import { UsageError } from '../command.ts';

/** How many entries a list may have at most, as it was given; throws a UsageError for anything else than 1 to 10000. */
export function limitOf(given: string): number {
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new UsageError(`--limit cannot be “${given}”: it is a whole number from 1 to 10000.`);
  }
  return limit;
}
