import { cleanText } from '../prose/clean-text.ts';
import { plainRuns, trimRuns } from '../prose/runs.ts';
import { bulletMarker, deepestList, type ListMarker, type SourceBlock } from '../prose/source-block.ts';
import { isTitleLine } from './layout-lines.ts';
import { findMarker, isLoneBullet, isPerhapsWord, isRule, literalBold } from './markers.ts';
import { withoutQuoteMarks } from './quote-marks.ts';
import { type TextLine, unwrapped } from './unwrap.ts';

function columnsBefore(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4;
    else break;
  }
  return columns;
}

/** Lines with what precedes them; empty lines only mark a gap. */
function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let isAfterGap = false;
  let lastTrimmed = '';
  let waiting: { indent: number } | null = null;
  for (const raw of text.split('\n')) {
    const trimmed = raw.replace(/\s+/g, ' ').trim();
    if (trimmed === '' || isRule(trimmed)) {
      isAfterGap = true;
      continue;
    }
    const indent = columnsBefore(raw);
    if (isLoneBullet(trimmed)) {
      waiting = { indent };
      continue;
    }
    const isRestOfWord = lines.length === 0 && /^[a-z]{1,4}\.\s/.test(trimmed);
    const isRestOfSentence =
      !isAfterGap && isPerhapsWord(trimmed) && !isPerhapsWord(lastTrimmed) && isOpenEnded(lastTrimmed);
    const goesOn = isRestOfWord || isRestOfSentence;
    lines.push(
      readLine(trimmed, {
        indent: waiting?.indent ?? indent,
        columns: indent + raw.trim().length,
        isAfterGap,
        isAwaited: waiting !== null,
        goesOn,
      }),
    );
    waiting = null;
    isAfterGap = false;
    lastTrimmed = trimmed;
  }
  return lines;
}

interface LinePlace {
  readonly indent: number;
  readonly columns: number;
  readonly isAfterGap: boolean;
  /** Whether a bullet was alone on the line before. */
  readonly isAwaited: boolean;
  /** Whether the line continues the sentence of the line before, or the word at which the text was cut off. */
  readonly goesOn: boolean;
}

/** A line that stops in the middle of a sentence. */
function isOpenEnded(text: string): boolean {
  return text !== '' && !isTitleLine(text) && !/[.:;!?…)\]*”"’]$/.test(text);
}

function readLine(trimmed: string, { isAwaited, goesOn, ...place }: LinePlace): TextLine {
  const heading = /^(#{1,6})\s+/.exec(trimmed);
  if (heading) {
    const text = trimmed.slice(heading[0].length).replace(/\s#+$/, '');
    const headingLevel = heading[1]?.length ?? 1;
    return { ...place, text, marker: null, markerText: '', headingLevel, standsAlone: true };
  }
  const found = goesOn ? null : findMarker(trimmed);
  const marker: ListMarker | null = found?.marker ?? (isAwaited ? bulletMarker : null);
  const text = found ? trimmed.slice(found.length).trim() : trimmed;
  const markerText = found ? trimmed.slice(0, found.length) : isAwaited ? '• ' : '';
  return { ...place, text, marker, markerText, headingLevel: 0, standsAlone: false };
}

const setOffBySigns = /^(\*|__|_)([^\s*_][^*_]{0,148}?)(:?)\1(:?)(?=\s|$)/;

/** "*Label:*" and "_Title_", as mail and chats write bold: read like the two asterisks of Markdown. */
function withDoubledSigns(text: string): string {
  const [whole = '', , words = '', inside = '', behind = ''] = setOffBySigns.exec(text) ?? [];
  const isLabel = inside !== '' || behind !== '' || whole.length === text.length;
  return whole !== '' && isLabel ? `**${words}${inside}**${behind}${text.slice(whole.length)}` : text;
}

/** Keeps track of how deep an item is, by its indentation. */
function makeDepths(): { item(indent: number): number; paragraph(indent: number): number } {
  let open: number[] = [];
  return {
    item(indent) {
      open = open.filter((column) => column < indent);
      if (open.length < deepestList) open.push(indent);
      return open.length;
    },
    paragraph(indent) {
      open = open.filter((column) => column < indent);
      return open.length;
    },
  };
}

/**
 * Reads plain text, however it was pasted, into blocks: one for each line, any bullet character, any indentation; blank
 * lines mean nothing. Lines that were broken at a fixed width are joined again. Literal `**` and `#` marks are
 * understood, so that Markdown pasted as text reads well too.
 */
export function textBlocks(text: string): SourceBlock[] {
  const depths = makeDepths();
  return unwrapped(readLines(withoutQuoteMarks(cleanText(text)))).flatMap((line): SourceBlock[] => {
    const runs = trimRuns(literalBold(plainRuns(withDoubledSigns(line.text))));
    if (runs.length === 0) return [];
    if (line.headingLevel > 0) {
      depths.paragraph(0);
      return [{ kind: 'heading', depth: 0, level: Math.min(3, line.headingLevel), runs }];
    }
    if (line.marker) return [{ kind: 'item', depth: depths.item(line.indent), marker: line.marker, runs }];
    return [{ kind: 'paragraph', depth: depths.paragraph(line.indent), runs }];
  });
}
