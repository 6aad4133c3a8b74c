import { joinTexts, type ProseMark, type ProseNode } from '../brief/prose.ts';

/** Marks of a run in the order in which the prose schema ranks them (a link stands before all of them). */
export const runMarks = ['bold', 'italic', 'underline', 'strike'] as const;
export type RunMark = (typeof runMarks)[number];

/** Words set higher or lower than the line, as in 10³ and H₂O. */
export type Script = 'super' | 'sub';

/**
 * A stretch of foreign text that looks the same throughout. While a text is read it is a list of runs, so that labels
 * can be cut off and sentences taken out without losing links and emphasis. A line feed is a line break.
 */
export interface Run {
  readonly text: string;
  /** In the order of `runMarks`, each once. */
  readonly marks: readonly RunMark[];
  /** A link target that has been checked, or null. */
  readonly href: string | null;
  /**
   * Set for raised or lowered text, with its own characters. `text` then says the same as plain text (“³”, “^(a+b)”),
   * for records, which hold plain words; prose takes the characters with a mark.
   */
  readonly script?: { readonly kind: Script; readonly text: string };
}

/** One run without marks; none for an empty text. */
export function plainRuns(text: string): Run[] {
  return text === '' ? [] : [{ text, marks: [], href: null }];
}

/** The text of runs without their looks. */
export function runsText(runs: readonly Run[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
}

/* A part of raised text is only its plain words: “^(a” can no longer be told from what was raised. */
function withText({ marks, href }: Run, text: string): Run {
  return { marks, href, text };
}

function looksLike(left: Run, right: Run): boolean {
  if (left.script || right.script) return false;
  return left.href === right.href && left.marks.join() === right.marks.join();
}

/** Joins neighbours of the same looks and drops empty runs. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: { run: Run; texts: string[] }[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && looksLike(last.run, run)) last.texts.push(run.text);
    else joined.push({ run, texts: [run.text] });
  }
  return joined.map(({ run, texts }) => (texts.length === 1 ? run : withText(run, texts.join(''))));
}

/** The part of runs between two offsets of their text, the end exclusive. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const part: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') part.push(text === run.text ? run : withText(run, text));
    at += run.text.length;
    if (at >= to) break;
  }
  return part;
}

/** Runs without white space at either end. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const text = runsText(runs);
  const trimmed = text.trim();
  if (trimmed === text) return joinRuns(runs);
  const from = text.length - text.trimStart().length;
  return joinRuns(sliceRuns(runs, from, from + trimmed.length));
}

/** A stretch of text by its offsets, the end exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Runs with some ranges taken out; what remains on both sides is separated by one space. Ranges are in order. */
export function withoutRanges(runs: readonly Run[], ranges: readonly TextRange[]): Run[] {
  let at = 0;
  const parts: Run[][] = [];
  for (const range of ranges) {
    parts.push(trimRuns(sliceRuns(runs, at, range.from)));
    at = range.to;
  }
  parts.push(trimRuns(sliceRuns(runs, at)));
  const filled = parts.filter((part) => part.length > 0);
  return joinRuns(filled.flatMap((part, index) => (index === 0 ? part : [...plainRuns(' '), ...part])));
}

/** Splits runs at their line feeds, which are dropped. */
export function runLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(text === run.text ? run : withText(run, text));
    }
  }
  return lines;
}

function proseMarks(run: Run): ProseMark[] {
  const link: ProseMark[] = run.href === null ? [] : [{ type: 'link', attrs: { href: run.href } }];
  const script = run.script && { super: 'superscript', sub: 'subscript' }[run.script.kind];
  return [...link, ...[...run.marks, ...(script ? [script] : [])].map((type) => ({ type }))];
}

/** The inline nodes of prose for runs. */
export function inlineNodes(runs: readonly Run[]): ProseNode[] {
  const nodes: ProseNode[] = [];
  for (const run of joinRuns(runs)) {
    const marks = proseMarks(run);
    for (const [index, text] of (run.script?.text ?? run.text).split('\n').entries()) {
      if (index > 0) nodes.push({ type: 'hardBreak' });
      if (text !== '') {
        nodes.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
      }
    }
  }
  return joinTexts(nodes);
}
