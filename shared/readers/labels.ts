import { type Run, runsText, sliceRuns, trimRuns } from '../prose/runs.ts';
import type { LineBlock } from '../prose/source-block.ts';

/** "Label: rest" taken apart. */
export interface Labelled {
  /** As written, without the colon. */
  readonly label: string;
  readonly rest: readonly Run[];
  /** Whether the label is bold, so that it certainly is one. */
  readonly isBold: boolean;
}

const longestLabel = 150;

function boldLength(runs: readonly Run[]): number {
  const first = runs[0];
  return first?.marks.includes('bold') ? first.text.length : 0;
}

/** How long the label is, and how long label and separator are together; null if the line has none. */
function findSign(text: string, bold: number): { label: number; whole: number } | null {
  const colon = /:(?=\s|$)/.exec(text.slice(0, longestLabel + 2));
  const stop = bold > 1 && bold <= 80 ? /^[^.:;!?\n]+\.$/.exec(text.slice(0, bold)) : null;
  if (stop && /\s/.test(text[bold] ?? '')) return { label: bold - 1, whole: bold };
  const behindBold =
    bold > 0 && bold <= longestLabel ? /^\s*[:–—-]\s+/.exec(text.slice(bold, bold + 12)) : null;
  if (behindBold && (!colon || colon.index >= bold))
    return { label: bold, whole: bold + behindBold[0].length };
  return colon ? { label: colon.index, whole: colon.index + 1 } : null;
}

/**
 * Takes "Label: rest" apart. A label is short, holds no end of a sentence, and its colon is followed by a space or
 * nothing; a bold one may also end with a full stop or be followed by a dash. Null for every other line.
 */
export function findLabel(block: LineBlock): Labelled | null {
  const text = runsText(block.runs);
  const bold = boldLength(block.runs);
  const sign = findSign(text, bold);
  if (!sign || sign.label === 0) return null;
  const label = text
    .slice(0, sign.label)
    .replace(/[:\s]+$/, '')
    .trim();
  if (label === '' || label.includes('\n') || /[.!?;]\s/.test(label)) return null;
  return { label, rest: trimRuns(sliceRuns(block.runs, sign.whole)), isBold: bold > 0 };
}

/** Takes "Label – rest" apart if the words before the first dash are a known label; null for every other line. */
export function findLabelBeforeDash(block: LineBlock, isKnown: (label: string) => boolean): Labelled | null {
  const found = /^([^\n]{1,80}?)\s+(?:[–—-]|--)\s+(?=\S)/.exec(runsText(block.runs));
  const label = found?.[1] ?? '';
  if (!found || !isKnown(label)) return null;
  const rest = trimRuns(sliceRuns(block.runs, found[0].length));
  return { label, rest, isBold: boldLength(block.runs) > 0 };
}

/** A label on its own line: the whole line, with or without its colon. */
export function wholeLabel(block: LineBlock): string {
  return runsText(block.runs)
    .replace(/[:\s]+$/, '')
    .trim();
}

/** A label as labels are compared: lower case, plain punctuation, single spaces. */
export function comparableLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
