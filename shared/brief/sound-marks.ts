import { type FieldLook, type FieldMark, fieldLooks, mostFieldMarks } from './field-marks.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

type Mention = Extract<FieldMark, { type: 'mention' }>;
type Citation = Extract<FieldMark, { type: 'citation' }>;

/** Whether an offset lies between the two halves of one letter. */
export function isInsideLetter(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** An offset of a text: within it, and at the border of a letter. `side` says to which border it goes. */
function atLetter(text: string, at: number, side: -1 | 1): number {
  const within = Math.min(at, text.length);
  return isInsideLetter(text, within) ? within + side : within;
}

function sorted<Item extends Range>(marks: readonly Item[]): Item[] {
  return [...marks].sort((one, other) => one.from - other.from || one.to - other.to);
}

/* A mention is a name in one line; where two lie over each other, the first one stays. */
function soundMentions(text: string, marks: readonly FieldMark[]): Mention[] {
  const given = marks.flatMap((mark) =>
    mark.type === 'mention'
      ? [{ ...mark, from: atLetter(text, mark.from, -1), to: atLetter(text, mark.to, 1) }]
      : [],
  );
  let end = 0;
  return sorted(given).filter(({ from, to }) => {
    if (from >= to || from < end || text.slice(from, to).includes('\n')) return false;
    end = to;
    return true;
  });
}

/* The mention that holds an offset inside it; mentions are in order and do not overlap. */
function mentionAround(mentions: readonly Mention[], at: number): Mention | undefined {
  let [low, high] = [0, mentions.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (!mention) return undefined;
    if (at <= mention.from) high = middle - 1;
    else if (at >= mention.to) low = middle + 1;
    else return mention;
  }
  return undefined;
}

function linesOf(text: string, { from, to }: Range): Range[] {
  const lines: Range[] = [];
  let start = from;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', start)) {
    lines.push({ from: start, to: at });
    start = at + 1;
  }
  lines.push({ from: start, to });
  return lines.filter((line) => line.from < line.to);
}

/* A name looks the same from its first letter to its last. Ranges that touch are one, and each lies in one line. */
function soundLooks(
  text: string,
  marks: readonly FieldMark[],
  type: FieldLook,
  mentions: readonly Mention[],
): FieldMark[] {
  const given = marks.flatMap((mark) => {
    if (mark.type !== type) return [];
    const [from, to] = [atLetter(text, mark.from, -1), atLetter(text, mark.to, 1)];
    if (from >= to) return [];
    return [{ from: mentionAround(mentions, from)?.from ?? from, to: mentionAround(mentions, to)?.to ?? to }];
  });
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted(given)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.flatMap((range) => linesOf(text, range)).map(({ from, to }) => ({ type, from, to }));
}

function soundCitations(text: string, marks: readonly FieldMark[], mentions: readonly Mention[]): Citation[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'citation') return [];
    const at = atLetter(text, mark.from, 1);
    const place = mentionAround(mentions, at)?.to ?? at;
    return [{ ...mark, sourceIds: [...new Set(mark.sourceIds)], from: place, to: place }];
  });
}

/**
 * The marks that a text can have, in the one form in which they are stored: within the text and at the borders of its
 * letters, each in one line, in order; looks of one kind that touch are one, mentions do not overlap, and a citation
 * stands in no name. What does not fit is left out. Marks in this form come back as the same list.
 */
export function soundMarks(text: string, marks: readonly FieldMark[]): readonly FieldMark[] {
  if (marks.length === 0) return marks;
  const mentions = soundMentions(text, marks);
  const all: FieldMark[] = [
    ...soundCitations(text, marks, mentions),
    ...mentions,
    ...fieldLooks.flatMap((type) => soundLooks(text, marks, type, mentions)),
  ];
  const made = sorted(all).slice(0, mostFieldMarks);
  return JSON.stringify(made) === JSON.stringify(marks) ? marks : made;
}
