import type { TextRange } from '../../prose/runs.ts';
import type { ExtractionKind } from '../../vocabulary/extraction.ts';

/**
 * Something a program found in a text, and where. `normal` says it in one form: a date as 2026-05-03, a quantity as
 * "45 t", a name without a title; a quotation without its marks. `speaker` is who says a quotation or a claim, as far
 * as the text tells.
 */
export interface Signal extends TextRange {
  readonly kind: ExtractionKind;
  readonly text: string;
  readonly normal: string;
  readonly speaker: string;
}

/** Makes a signal of a stretch of a text. */
export function signalAt(
  kind: ExtractionKind,
  text: string,
  { from, to }: TextRange,
  { normal, speaker = '' }: { readonly normal?: string; readonly speaker?: string } = {},
): Signal {
  const own = text.slice(from, to);
  return { kind, from, to, text: own, normal: normal ?? own, speaker };
}

/** Whether two stretches of a text have a sign in common. */
export function overlaps(one: TextRange, other: TextRange): boolean {
  return one.from < other.to && other.from < one.to;
}
