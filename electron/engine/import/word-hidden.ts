import type { SaxesTagNS } from 'saxes';
import type { WordParts } from './word-parts.ts';
import { attributeOf, isOn, isWord, startOfTag, textOfPart, textParts, walk } from './word-walk.ts';

/** Styles based on each other are followed this far. */
const longestChain = 50;

/** The parts of a Word document without hidden text, and the hidden text passage by passage. */
export interface ShownWord {
  readonly parts: WordParts;
  readonly hidden: readonly string[];
}

/** What a style says of hiding, and the style it is based on. */
interface HidingStyle {
  readonly isHiding: boolean | null;
  readonly basedOn: string | null;
}

interface Styles {
  readonly byDefault: boolean;
  readonly byId: ReadonlyMap<string, HidingStyle>;
  /** The style of paragraphs that name none. */
  readonly ofParagraphs: string | null;
}

function readStyles(text: string): Styles {
  const byId = new Map<string, HidingStyle>();
  let byDefault = false;
  let ofParagraphs: string | null = null;
  let style: { id: string; isHiding: boolean | null; basedOn: string | null } | null = null;
  let isInDefaults = false;
  walk(text, {
    open(tag) {
      if (isWord(tag, 'docDefaults')) isInDefaults = true;
      if (isWord(tag, 'style')) {
        style = { id: attributeOf(tag, 'styleId') ?? '', isHiding: null, basedOn: null };
        if (
          attributeOf(tag, 'type') === 'paragraph' &&
          /^(?:1|true|on)$/.test(attributeOf(tag, 'default') ?? '')
        ) {
          ofParagraphs = style.id;
        }
      }
      if (isWord(tag, 'basedOn') && style) style.basedOn = attributeOf(tag, 'val') ?? null;
      if (!isWord(tag, 'vanish')) return;
      if (style) style.isHiding = isOn(tag);
      else if (isInDefaults) byDefault = isOn(tag);
    },
    close(tag) {
      if (isWord(tag, 'docDefaults')) isInDefaults = false;
      if (!isWord(tag, 'style') || !style) return;
      byId.set(style.id, style);
      style = null;
    },
  });
  return { byDefault, byId, ofParagraphs };
}

function isHidingStyle({ byId }: Styles, id: string | null): boolean {
  let at = id === null ? undefined : byId.get(id);
  for (let step = 0; at && step < longestChain; step += 1) {
    if (at.isHiding !== null) return at.isHiding;
    at = at.basedOn === null ? undefined : byId.get(at.basedOn);
  }
  return false;
}

interface OpenRun {
  readonly from: number;
  style: string | null;
  direct: boolean | null;
  words: string;
  isField: boolean;
}

/** Where to cut a part, and the words that are cut. */
interface Cut {
  readonly from: number;
  readonly to: number;
}

const isAside = (tag: SaxesTagNS): boolean => isWord(tag, 'pPr') || isWord(tag, 'rPrChange');

class HiddenText {
  readonly cuts: Cut[] = [];
  readonly passages: string[] = [];
  readonly #styles: Styles;
  readonly #paragraphs: { style: string | null; wasHidden: boolean }[] = [];
  readonly #runs: OpenRun[] = [];
  readonly #rows: { readonly from: number; isHidden: boolean; words: string }[] = [];
  #isInText = false;
  /** How many open elements describe a paragraph's own mark, or how something looked before a change. */
  #asides = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(tag: SaxesTagNS, from: number): void {
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#rows.at(-1);
    if (isWord(tag, 'p')) this.#paragraphs.push({ style: this.#styles.ofParagraphs, wasHidden: false });
    else if (isWord(tag, 'tr')) this.#rows.push({ from, isHidden: false, words: '' });
    else if (isWord(tag, 'r'))
      this.#runs.push({ from, style: null, direct: null, words: '', isField: false });
    else if (isWord(tag, 't')) this.#isInText = true;
    else if (isWord(tag, 'hidden') && row) row.isHidden = isOn(tag);
    else if (isWord(tag, 'fldChar') && run) run.isField = true;
    else if (isWord(tag, 'pStyle') && paragraph) paragraph.style = attributeOf(tag, 'val') ?? null;
    else if (isWord(tag, 'rStyle') && run && this.#asides === 0) run.style = attributeOf(tag, 'val') ?? null;
    else if (isWord(tag, 'vanish') && run && this.#asides === 0) run.direct = isOn(tag);
    if (isAside(tag)) this.#asides += 1;
  }

  text(value: string): void {
    const run = this.#runs.at(-1);
    if (!this.#isInText || !run) return;
    run.words += value;
    for (const row of this.#rows) row.words += value;
  }

  close(tag: SaxesTagNS, to: number): void {
    if (isAside(tag)) this.#asides -= 1;
    if (isWord(tag, 't')) this.#isInText = false;
    if (isWord(tag, 'p')) this.#paragraphs.pop();
    if (isWord(tag, 'r')) this.#closeRun(to);
    if (isWord(tag, 'tr')) this.#closeRow(to);
  }

  #closeRow(to: number): void {
    const row = this.#rows.pop();
    if (!row?.isHidden) return;
    this.cuts.push({ from: row.from, to });
    if (row.words.trim() !== '') this.passages.push(row.words);
  }

  #closeRun(to: number): void {
    const run = this.#runs.pop();
    const paragraph = this.#paragraphs.at(-1);
    if (!run) return;
    const isHidden = run.direct ?? this.#isHiddenByStyle(run, paragraph?.style ?? null);
    // The beginning or end of a field must stay in place, hidden or not.
    if (isHidden && !run.isField && !this.#rows.some((row) => row.isHidden)) {
      this.cuts.push({ from: run.from, to });
      if (run.words !== '') this.#addWords(run.words, paragraph?.wasHidden ?? false);
    }
    if (paragraph && (run.words !== '' || !isHidden)) paragraph.wasHidden = isHidden;
  }

  /* In styles, hiding toggles: two that hide show again (ECMA-376, 17.7.3). */
  #isHiddenByStyle(run: OpenRun, paragraphStyle: string | null): boolean {
    if (this.#styles.byDefault) return true;
    return isHidingStyle(this.#styles, paragraphStyle) !== isHidingStyle(this.#styles, run.style);
  }

  #addWords(words: string, isSamePassage: boolean): void {
    if (isSamePassage) this.passages.push((this.passages.pop() ?? '') + words);
    else this.passages.push(words);
  }
}

function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of [...cuts].sort((one, other) => one.from - other.from)) {
    if (from >= at) kept.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  kept.push(text.slice(at));
  return kept.join('');
}

/** Takes out of a Word document what is hidden: directly, by a style, or as a row of a table. */
export function withoutHiddenText(parts: WordParts): ShownWord {
  const styles = readStyles(textOfPart(parts.get('word/styles.xml')));
  const shown = new Map(parts);
  const hidden: string[] = [];
  for (const [name, bytes] of parts) {
    if (!textParts.test(name)) continue;
    const text = textOfPart(bytes);
    const found = new HiddenText(styles);
    walk(text, {
      open: (tag, at) => found.open(tag, startOfTag(text, at)),
      close: (tag, at) => found.close(tag, at),
      text: (value) => found.text(value),
    });
    if (found.cuts.length === 0) continue;
    shown.set(name, new TextEncoder().encode(withoutCuts(text, found.cuts)));
    hidden.push(...found.passages);
  }
  return { parts: shown, hidden };
}
