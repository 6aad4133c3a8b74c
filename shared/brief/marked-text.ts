import { areSameMarks, type FieldMark, type MarkedText } from './field-marks.ts';
import { isInsideLetter, soundMarks } from './sound-marks.ts';

/** A stretch of a text that is replaced: by offsets in the text before, and what takes its place. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How marks follow edits. */
export interface FollowOptions {
  /** Whether what is put at the end of words takes on their look, as in typing. It does unless told. */
  readonly isGrowing?: boolean;
  /** Whether a name that is exchanged as a whole stays a mention. It does not unless told. */
  readonly isRenaming?: boolean;
}

/** An edit with where it lies in the text after. */
interface PlacedEdit extends TextEdit {
  readonly start: number;
  readonly end: number;
}

/** Where the offsets of a text go when it is edited. */
class OffsetMap {
  readonly #edits: readonly PlacedEdit[];

  constructor(edits: readonly TextEdit[]) {
    let shift = 0;
    this.#edits = edits.map((edit) => {
      const start = edit.from + shift;
      shift += edit.text.length - (edit.to - edit.from);
      return { ...edit, start, end: start + edit.text.length };
    });
  }

  /** The last edit that begins at or before an offset. */
  #editAt(at: number): PlacedEdit | undefined {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.from ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#edits[low - 1];
  }

  /** The edit that takes away the letters on both sides of an offset. */
  around(at: number): PlacedEdit | undefined {
    const edit = this.#editAt(at - 1);
    return edit && edit.from < at && at < edit.to ? edit : undefined;
  }

  /** Whether a stretch is exchanged as a whole. */
  exchanges(from: number, to: number): boolean {
    const edit = this.#editAt(from);
    return edit !== undefined && edit.from === from && edit.to === to;
  }

  /** Where an offset goes; `side` says on which side of what is put there it stays. */
  map(at: number, side: -1 | 1): number {
    const edit = this.#editAt(at);
    if (!edit) return at;
    if (at > edit.to) return edit.end + at - edit.to;
    if (at === edit.to && edit.from < edit.to) return edit.end;
    return side === -1 || (at === edit.from && edit.from < edit.to) ? edit.start : edit.end;
  }
}

function followed(mark: FieldMark, map: OffsetMap, options: FollowOptions): FieldMark[] {
  const { isGrowing = true, isRenaming = false } = options;
  const { from, to } = mark;
  if (mark.type === 'citation') {
    const around = map.around(from);
    if (around && around.text === '') return [];
    const at = around ? around.end : map.map(from, -1);
    return [{ ...mark, from: at, to: at }];
  }
  if (mark.type === 'mention') {
    if (map.around(from) || map.around(to)) return [];
    if (map.exchanges(from, to) && !isRenaming) return [];
    return [{ ...mark, from: map.map(from, 1), to: map.map(to, -1) }];
  }
  const end = map.around(to)?.start ?? map.map(to, isGrowing ? 1 : -1);
  return [{ ...mark, from: map.map(from, 1), to: end }];
}

/**
 * A text after edits, in order and not overlapping, with its marks where they belong now. What is written inside marked
 * words is marked like them; a name that is cut into is no mention any more, and a citation goes with the words on both
 * sides of it.
 */
export function editedText(
  { text, marks }: MarkedText,
  edits: readonly TextEdit[],
  options: FollowOptions = {},
): MarkedText {
  if (edits.length === 0) return { text, marks };
  let after = '';
  let at = 0;
  for (const edit of edits) {
    after += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  after += text.slice(at);
  if (marks.length === 0) return { text: after, marks };
  const map = new OffsetMap(edits);
  const moved = marks.flatMap((mark) => followed(mark, map, options)).filter((mark) => mark.from <= mark.to);
  const next = soundMarks(after, moved);
  return { text: after, marks: areSameMarks(next, marks) ? marks : next };
}

/** The one stretch in which two texts differ; null if they are the same. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  while (start > 0 && (isInsideLetter(before, start) || isInsideLetter(after, start))) start -= 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  while (
    same > 0 &&
    (isInsideLetter(before, before.length - same) || isInsideLetter(after, after.length - same))
  ) {
    same -= 1;
  }
  return { from: start, to: before.length - same, text: after.slice(start, after.length - same) };
}

/** The marks of a text that became another one, of which nothing more is known. The same list if nothing moved. */
export function carriedMarks(
  marks: readonly FieldMark[],
  before: string,
  after: string,
  options: FollowOptions = {},
): readonly FieldMark[] {
  const edit = marks.length === 0 ? null : editBetween(before, after);
  return edit ? editedText({ text: before, marks }, [edit], options).marks : marks;
}

/** A part of a text with the marks in it. A citation belongs to the words before it, unless a line begins there. */
export function cutText({ text, marks }: MarkedText, from: number, to: number): MarkedText {
  const part = text.slice(from, to);
  const isLineStart = from === 0 || text[from - 1] === '\n';
  const kept = marks.flatMap((mark): FieldMark[] => {
    if (mark.type === 'citation') {
      const isIn = mark.from <= to && (mark.from > from || (isLineStart && mark.from === from));
      return isIn ? [{ ...mark, from: mark.from - from, to: mark.from - from }] : [];
    }
    if (mark.type === 'mention' && (mark.from < from || mark.to > to)) return [];
    const [start, end] = [Math.max(mark.from, from), Math.min(mark.to, to)];
    return start < end ? [{ ...mark, from: start - from, to: end - from }] : [];
  });
  return { text: part, marks: soundMarks(part, kept) };
}

/** Texts one after the other as one. */
export function joinedText(parts: readonly MarkedText[]): MarkedText {
  const marks: FieldMark[] = [];
  let text = '';
  for (const part of parts) {
    const start = text.length;
    for (const mark of part.marks) marks.push({ ...mark, from: mark.from + start, to: mark.to + start });
    text += part.text;
  }
  return { text, marks: soundMarks(text, marks) };
}

/** The edits, in order, that leave the names of mentions alone. */
export function editsBesideMentions(
  edits: readonly TextEdit[],
  marks: readonly FieldMark[],
): readonly TextEdit[] {
  const names = marks.filter(({ type }) => type === 'mention');
  let next = 0;
  return edits.filter((edit) => {
    while ((names[next]?.to ?? Number.POSITIVE_INFINITY) <= edit.from) next += 1;
    return edit.to <= (names[next]?.from ?? Number.POSITIVE_INFINITY);
  });
}

/** A text without marks. */
export function plainText(text: string): MarkedText {
  return { text, marks: [] };
}

/** A text without white space at its ends; a citation there goes to the next word. */
export function trimmedText({ text, marks }: MarkedText): MarkedText {
  const trimmed = text.trim();
  const start = text.length - text.trimStart().length;
  const within = (at: number) => Math.min(Math.max(0, at - start), trimmed.length);
  const moved = marks
    .map((mark) => ({ ...mark, from: within(mark.from), to: within(mark.to) }))
    .filter((mark) => mark.type === 'citation' || mark.from < mark.to);
  return { text: trimmed, marks: soundMarks(trimmed, moved) };
}
