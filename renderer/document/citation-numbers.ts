import type { Brief } from '#shared/brief/brief.ts';
import { sourceNumbers } from '#shared/brief/queries.ts';

let lastSources: Brief['sources'] | null = null;
let lastNumbers: ReadonlyMap<string, number> = new Map();

/** The number each source is cited by in this brief; the same map as long as the register is unchanged. */
export function citationNumbers(brief: Brief): ReadonlyMap<string, number> {
  if (brief.sources !== lastSources) {
    lastSources = brief.sources;
    lastNumbers = sourceNumbers(brief);
  }
  return lastNumbers;
}
