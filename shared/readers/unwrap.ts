import type { ListMarker } from '../prose/source-block.ts';
import { isLayoutLine, isTitleLine } from './layout-lines.ts';

/** A line as a program may have broken it. */
export interface BrokenLine {
  /** Without marker and without spaces at its ends. */
  readonly text: string;
  /** How wide the line is, indentation and marker included. */
  readonly columns: number;
  readonly isAfterGap: boolean;
  /** The marker at its start as written, with the space after it; empty if there is none. */
  readonly markerText: string;
  /** A heading, a row of a table and the like: it neither continues the line before nor is continued. */
  readonly standsAlone: boolean;
}

/** A line of plain text with what preceded it. */
export interface TextLine extends BrokenLine {
  /** Columns of white space before it. */
  readonly indent: number;
  readonly marker: ListMarker | null;
  /** 1 to 6 for a line that begins with `#`, else 0. */
  readonly headingLevel: number;
}

/* Mail programs, terminals and converters break lines near column 72. */
const widestWrap = 110;
const narrowestWrap = 40;
/** A broken text has at most one line longer than the width, such as its title, for this many broken ones. */
const brokenPerLong = 3;

const verdict =
  /^(?:Using |Structured Analytic Technique|Hypothesis (?:[A-Z]|\d{1,2}) is (?:\w+ )?(?:better|more|less) )/;
const endOfSentence = /^\p{Ll}.*\.$/u;
const openEnd = /[\p{L}\p{N},)\]”"’']$/u;
const labelStart = /^(?:\*\*|[^:.;]{1,60}:(?:\s|$))/;

/** "– Outlet" at the start of a line is a list item, or the dash at which a full line was broken. */
function isBrokenDash(before: BrokenLine, line: BrokenLine, width: number): boolean {
  const isDash = /^[-–—]\s+$/.test(line.markerText) && line.columns - line.text.length === 2;
  return isDash && before.columns >= width - 1 && openEnd.test(before.text) && !labelStart.test(line.text);
}

function mayContinue(before: BrokenLine, line: BrokenLine, width: number): boolean {
  if (line.isAfterGap || line.standsAlone) return false;
  if (line.markerText !== '') return isBrokenDash(before, line, width);
  // "assumptions." alone on a line ends the sentence above; with a capital it would be a title.
  if (endOfSentence.test(line.text) && openEnd.test(before.text)) return true;
  if (isLayoutLine(line.text)) return false;
  return !(verdict.test(line.text) && /[.!?]$/.test(before.text));
}

/** The next word would have gone past the width: this is where a program breaks a line. */
function isFull(line: BrokenLine, next: BrokenLine, width: number): boolean {
  const word = `${next.markerText}${next.text}`.search(/\s|$/);
  const isOneWord = !line.text.includes(' ');
  return (line.columns <= width || isOneWord) && line.columns + 1 + word > width;
}

/** Says whether a line continues the line before, in a text that was broken at a width. */
export function goesOn(before: BrokenLine, line: BrokenLine, width: number): boolean {
  if (before.standsAlone || isTitleLine(before.text)) return false;
  return mayContinue(before, line, width) && isFull(before, line, width);
}

/** The end of a line, where a program may have broken it. */
interface Break {
  readonly columns: number;
  /** How long the line would have been with the next word. */
  readonly columnsWithNext: number;
  readonly isBeforeLowerCase: boolean;
}

function breaksOf(lines: readonly BrokenLine[]): Break[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next?.markerText !== '' || line.standsAlone || isTitleLine(line.text)) return [];
    if (!mayContinue(line, next, 0)) return [];
    const columnsWithNext = line.columns + 1 + next.text.search(/\s|$/);
    return [{ columns: line.columns, columnsWithNext, isBeforeLowerCase: /^\p{Ll}/u.test(next.text) }];
  });
}

/**
 * How well a width explains where lines end: the breaks it explains, less the weight of the lines longer than it. Lines
 * that end early although their sentence continues were ended by their author.
 */
function weightOf(width: number, breaks: readonly Break[], lines: readonly BrokenLine[]): number {
  const isFullAt = ({ columns, columnsWithNext }: Break) => columns <= width && columnsWithNext > width;
  const full = breaks.filter(isFullAt);
  const openEnds = breaks.filter((end) => end.isBeforeLowerCase);
  const explained = openEnds.filter(isFullAt).length;
  if (explained === 0 || (explained === 1 && full.length < 4)) return 0;
  if (explained * 4 < openEnds.length * 3) return 0;
  const long = lines.filter((line) => !line.standsAlone && line.columns > width && line.text.includes(' '));
  return full.length - long.length * brokenPerLong;
}

/** No more lines than this are looked at to find the width, so that a long text costs hardly more than a short one. */
const mostLinesWeighed = 400;

/** The width at which a whole text was broken, or 0 if it was not. */
export function wrapWidth(all: readonly BrokenLine[]): number {
  const lines = all.slice(0, mostLinesWeighed);
  const breaks = breaksOf(lines);
  const widths = [...new Set(lines.map((line) => line.columns))].sort((left, right) => left - right);
  let best = { width: 0, weight: 0 };
  for (const width of widths) {
    if (width < narrowestWrap || width > widestWrap) continue;
    const weight = weightOf(width, breaks, lines);
    if (weight > best.weight) best = { width, weight };
  }
  return best.width;
}

/** Joins the lines of a text that was broken at a fixed width; any other text comes back as it is. */
export function unwrapped(lines: readonly TextLine[]): readonly TextLine[] {
  const width = wrapWidth(lines);
  if (width === 0) return lines;
  const joined: { first: TextLine; texts: string[]; last: TextLine }[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && !isTitleLine(open.first.text) && goesOn(open.last, line, width)) {
      open.texts.push(`${line.markerText}${line.text}`);
      open.last = line;
    } else {
      joined.push({ first: line, texts: [line.text], last: line });
    }
  }
  return joined.map(({ first, texts }) => ({ ...first, text: texts.join(' ') }));
}
