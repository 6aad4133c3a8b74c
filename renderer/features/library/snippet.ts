import type { LibraryRow } from '#shared/ipc/contract/library.ts';

type Range = LibraryRow['snippetHits'][number];

/** A text with the parts of it to be marked. */
export interface MarkedText {
  readonly text: string;
  readonly hits: readonly Range[];
}

/** At most this many characters come before the first hit; a line of the narrowest list holds them and the hit. */
const leadLength = 24;

/** A snippet that begins at a word shortly before its first hit, so that even a short line shows the hit. */
export function snippetFromHit(text: string, hits: readonly Range[]): MarkedText {
  const [first] = hits;
  if (!first || first.from <= leadLength) return { text, hits };
  const space = text.indexOf(' ', first.from - leadLength);
  const start = space < 0 || space >= first.from ? first.from : space + 1;
  const shift = start - 1;
  return {
    text: `…${text.slice(start)}`,
    hits: hits.map(({ from, to }) => ({ from: from - shift, to: to - shift })),
  };
}
