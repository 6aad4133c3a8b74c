import type { Brief } from '../brief/brief.ts';
import { type FieldLook, type FieldMark, fieldLooks } from '../brief/field-marks.ts';
import { markedKinds, setMarks } from '../brief/marked-fields.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { soundMarks } from '../brief/sound-marks.ts';
import type { Run } from '../prose/runs.ts';
import { type SourceBlock, visitLines } from '../prose/source-block.ts';

/*
 * The readers of sections take texts of records out of lines as plain words: they cut off labels and stops, split lines at
 * semicolons and sentences, and join lines. All of it leaves stretches of the original in their order. So the looks of
 * words come back in one place: each text is found again where it was read, and takes the looks from there.
 */

/** How many letters are compared at most; a text built to be found nowhere costs no more than that. */
const mostCompared = 200_000_000;

interface Look {
  readonly type: FieldLook;
  readonly from: number;
  readonly to: number;
}

/** Words with single spaces between them, and where their looks are. */
interface Original {
  readonly text: string;
  /** In order of their beginning, and so of their end: the stretches of one look do not overlap. */
  readonly looks: Readonly<Record<FieldLook, readonly Look[]>>;
}

/* Gathers runs as words with single spaces between them. */
class OriginalText {
  readonly #parts: string[] = [];
  readonly #looks: Record<FieldLook, Look[]> = { bold: [], italic: [], underline: [], strike: [] };
  #length = 0;
  #endsWithSpace = true;

  add({ text, marks }: Pick<Run, 'text' | 'marks'>): void {
    const single = text.replace(/\s+/g, ' ');
    const words = this.#endsWithSpace ? single.trimStart() : single;
    if (words === '') return;
    const from = this.#length;
    this.#parts.push(words);
    this.#length += words.length;
    this.#endsWithSpace = words.endsWith(' ');
    for (const type of marks) this.#looks[type].push({ type, from, to: this.#length });
  }

  made(): Original | null {
    const isPlain = fieldLooks.every((look) => this.#looks[look].length === 0);
    return isPlain ? null : { text: this.#parts.join(''), looks: this.#looks };
  }
}

/* The lines that did not become prose; null if none of their words looks like anything. */
function originalOf(blocks: readonly SourceBlock[], kept: ReadonlySet<SourceBlock>): Original | null {
  const original = new OriginalText();
  const read = blocks.filter((block) => !kept.has(block));
  visitLines(read, (line) => {
    for (const run of line.runs) original.add(run);
    original.add({ text: '\n', marks: [] });
  });
  return original.made();
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/* Finds texts again, each behind the one before it if it stands there at all. */
class Finder {
  readonly #text: string;
  #left = mostCompared;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where whole words stand from an offset on, or before it; -1 if nowhere. */
  find(words: string, after: number): number {
    const behind = this.#findFrom(words, after);
    return behind === -1 && after > 0 ? this.#findFrom(words, 0) : behind;
  }

  #findFrom(words: string, after: number): number {
    let from = after;
    while (words !== '' && this.#left > 0) {
      const at = this.#text.indexOf(words, from);
      this.#left -= (at === -1 ? this.#text.length : at + words.length) - from;
      if (at === -1 || this.#isWhole(words, at)) return at;
      from = at + 1;
    }
    return -1;
  }

  #isWhole(words: string, at: number): boolean {
    const end = at + words.length;
    const cutsStart = isWordSign(words[0]) && isWordSign(this.#text[at - 1]);
    return !cutsStart && !(isWordSign(words.at(-1)) && isWordSign(this.#text[end]));
  }
}

/* Looks that lie in a stretch of the original; the first one is found by halving. */
function looksIn(looks: readonly Look[], from: number, to: number): Look[] {
  let [low, high] = [0, looks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((looks[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: Look[] = [];
  for (let at = low; (looks[at]?.from ?? to) < to; at += 1) {
    const look = looks[at];
    if (look) found.push({ ...look, from: Math.max(look.from, from), to: Math.min(look.to, to) });
  }
  return found;
}

/** A part of a text of a record: its words with single spaces, and where each of their letters stands in the text. */
interface Part {
  readonly words: string;
  readonly places: readonly number[];
}

function partOf(text: string, from: number, to: number): Part {
  let words = '';
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    const isSpace = /\s/.test(text[at] ?? '');
    if (isSpace && (words === '' || words.endsWith(' '))) continue;
    words += isSpace ? ' ' : text[at];
    places.push(at);
  }
  return { words: words.trimEnd(), places };
}

/* The parts that may have been joined to make a text: its lines, then its sentences. */
function partsOf(text: string, pattern: RegExp): Part[] {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => partOf(text, index, index + part.length));
}

const sentences = /[^.!?;\n]+[.!?;]*/g;

/* Takes the looks of texts from an original, one text after the other. */
class LooksOf {
  readonly #original: Original;
  readonly #finder: Finder;
  #at = 0;

  constructor(original: Original, finder: Finder) {
    this.#original = original;
    this.#finder = finder;
  }

  /** The looks of a text; none if it stands nowhere in the original. */
  of(text: string): readonly FieldMark[] {
    const whole = this.#marks(partOf(text, 0, text.length));
    if (whole) return soundMarks(text, whole);
    const marks = partsOf(text, /[^\n]+/g).flatMap((line) => {
      const found = this.#marks(line);
      const [start = 0, end = start] = [line.places[0], line.places.at(-1)];
      return found ?? this.#ofSentences(text.slice(start, end + 1), start);
    });
    return soundMarks(text, marks);
  }

  #ofSentences(line: string, start: number): FieldMark[] {
    const marks = partsOf(line, sentences).flatMap((part) => this.#marks(part) ?? []);
    return marks.map((mark) => ({ ...mark, from: mark.from + start, to: mark.to + start }));
  }

  #marks({ words, places }: Part): FieldMark[] | null {
    const at = this.#finder.find(words, this.#at);
    if (at === -1) return null;
    const end = at + words.length;
    this.#at = end;
    return fieldLooks.flatMap((type) =>
      looksIn(this.#original.looks[type], at, end).map(({ from, to }) => ({
        type,
        from: places[from - at] ?? 0,
        to: (places[to - at - 1] ?? 0) + 1,
      })),
    );
  }
}

/**
 * Gives the texts of records the looks of the words they were read from. `kept` are the blocks that became prose, which
 * has its own. A text that is found nowhere as it stands, since a reader wrote it anew, looks like nothing.
 */
export function withLooksOfRecords(
  brief: Brief,
  blocks: readonly SourceBlock[],
  kept: ReadonlySet<SourceBlock>,
): Brief {
  const original = originalOf(blocks, kept);
  if (!original) return brief;
  const finder = new Finder(original.text);
  for (const { collection, fields } of markedKinds) {
    const records: Readonly<Record<string, Ordered>> = brief[collection];
    const looks = fields.map((field) => ({ field, looks: new LooksOf(original, finder) }));
    for (const record of inOrder(records)) {
      for (const { field, looks: found } of looks) {
        const marks = found.of(String(Reflect.get(record, field)));
        if (marks.length > 0) setMarks(record, field, marks);
      }
    }
  }
  return brief;
}
