import { findMarker } from './markers.ts';
import { type BrokenLine, goesOn, wrapWidth } from './unwrap.ts';

const fence = /^ {0,3}(?:```|~~~)/;
const ownKind = /^\s*(?:#{1,6}\s|[|>]|<|\[[^\]]+\]:\s|[-=]{3,}\s*$)|^\t|\|\s*$/;
const hardBreak = /(?:\\| {2})$/;

function readLines(text: string): BrokenLine[] {
  let isAfterGap = false;
  let isCode = false;
  return text.split('\n').map((raw) => {
    const trimmed = raw.trim();
    const isFence = fence.test(raw);
    const found = findMarker(trimmed);
    const length = found?.length ?? 0;
    const line = {
      text: trimmed.slice(length),
      columns: raw.trimEnd().length,
      isAfterGap,
      markerText: trimmed.slice(0, length),
      standsAlone: isCode || isFence || trimmed === '' || ownKind.test(raw),
    };
    if (isFence) isCode = !isCode;
    isAfterGap = trimmed === '';
    return line;
  });
}

/**
 * Joins the lines of Markdown that a converter broke at a fixed width, so that only the author's own line ends are
 * left. Headings, tables, quotations and code stay as they are; Markdown that was not broken comes back unchanged.
 */
export function unwrappedMarkdown(text: string): string {
  const lines = readLines(text);
  const width = wrapWidth(lines);
  if (width === 0) return text;
  const raws = text.split('\n');
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const raw = raws[index] ?? '';
    const isOpen = before && !hardBreak.test(raws[index - 1] ?? '');
    if (isOpen && goesOn(before, line, width)) joined.push(`${joined.pop()?.trimEnd()} ${raw.trim()}`);
    else joined.push(raw);
  }
  return joined.join('\n');
}
