import type { Result } from '#shared/result.ts';

/** A brief, with a sentence if it can only be read. */
export interface MaybeReadOnly {
  readonly readOnly: string | null;
}

/**
 * Says whether what came back of a brief casts doubt on the whole file: the brief can only be read, is damaged, or is
 * not found although it is listed when every row is looked at.
 */
export function isDoubtfulBrief(opened: Result<MaybeReadOnly>, isListed: () => boolean): boolean {
  if (opened.ok) return opened.value.readOnly !== null;
  if (opened.error.code === 'brief-not-found') return isListed();
  return opened.error.code === 'brief-is-damaged';
}
