import type { ListMarker } from '../prose/source-block.ts';
import { isFormLine, isTitleLine } from './form-lines.ts';

/** A line of plain text with what stood before it. */
export interface TextLine {
  /** Without marker and without spaces at its ends. */
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  readonly isAfterGap: boolean;
  readonly marker: ListMarker | null;
  /** 1 to 6 for a line that begins with `#`, else 0. */
  readonly headingLevel: number;
}

/* Mail programs and terminals break lines near column 72; a text of longer lines has one line a paragraph. */
const widestWrap = 110;
const narrowestWrap = 40;

function mayContinue(line: TextLine | undefined): line is TextLine {
  return (
    line !== undefined &&
    !line.isAfterGap &&
    !line.marker &&
    line.headingLevel === 0 &&
    !isFormLine(line.text)
  );
}

function columns(line: TextLine): number {
  return line.indent + (line.marker ? 2 : 0) + line.text.length;
}

/** The next word would have gone past the width: this is where a program breaks a line. */
function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const word = next.text.search(/\s|$/);
  return columns(line) + 1 + word > width;
}

/** The width at which the whole text was broken, or 0 where it was not. */
function wrapWidth(lines: readonly TextLine[]): number {
  const width = lines.reduce((widest, line) => Math.max(widest, columns(line)), 0);
  if (width > widestWrap || width < narrowestWrap) return 0;
  let full = 0;
  let lowerCase = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!mayContinue(next) || isTitleLine(line.text) || !isFull(line, next, width)) continue;
    full += 1;
    if (/^\p{Ll}/u.test(next.text)) lowerCase += 1;
  }
  return full >= 4 && lowerCase >= 2 ? width : 0;
}

/** Joins the lines of a text that was broken at a fixed width; any other text comes back as it is. */
export function unwrapped(lines: readonly TextLine[]): readonly TextLine[] {
  const width = wrapWidth(lines);
  if (width === 0) return lines;
  const joined: { first: TextLine; texts: string[]; last: TextLine }[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const isOpen = open && open.first.headingLevel === 0 && !isTitleLine(open.first.text);
    if (open && isOpen && mayContinue(line) && isFull(open.last, line, width)) {
      open.texts.push(line.text);
      open.last = line;
    } else {
      joined.push({ first: line, texts: [line.text], last: line });
    }
  }
  return joined.map(({ first, texts }) => ({ ...first, text: texts.join(' ') }));
}
