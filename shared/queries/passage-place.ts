import type { Brief } from '../brief/brief.ts';
import { groupBy } from '../brief/group-by.ts';
import { fieldOf, type Passage, type Place, placeKey } from '../brief/place.ts';
import { type Flat, flatten, inCommon } from './flat-text.ts';
import { mentionIndex } from './mentions.ts';
import { placeOrder } from './place-order.ts';

/** A part of a longer text: a paragraph of prose, or all of a field. */
interface Part {
  readonly place: Place;
  readonly original: string;
  readonly flat: Flat;
  /** Where it begins in the longer text. */
  readonly start: number;
}

/** A text from which a quotation may come, across its paragraphs. */
interface Stretch {
  readonly text: string;
  readonly parts: readonly Part[];
}

const kept = new WeakMap<Brief, readonly Stretch[]>();

function stretchesOf(brief: Brief): readonly Stretch[] {
  const known = kept.get(brief) ?? readStretches(brief);
  kept.set(brief, known);
  return known;
}

function readStretches(brief: Brief): Stretch[] {
  const { paragraphs, texts } = mentionIndex(brief);
  const byField = groupBy([...paragraphs, ...texts], ({ place }) => placeKey(fieldOf(place)));
  return [...byField.values()].map((members) => {
    const parts: Part[] = [];
    let text = '';
    for (const { place, text: original } of members) {
      const flat = flatten(original.trim() === '' ? '' : original);
      if (text !== '' && flat.text !== '') text += ' ';
      parts.push({ place, original, flat, start: text.length });
      text += flat.text;
    }
    return { text, parts };
  });
}

/* The passage between two offsets of a stretch, as far as it lies in the part in which it begins. */
function placeIn({ parts }: Stretch, from: number, to: number): Place | undefined {
  const part = parts.findLast(({ start, flat }) => start <= from && flat.text !== '');
  if (!part) return undefined;
  const { at, text } = part.flat;
  const end = Math.min(to - part.start, text.length);
  return { ...part.place, passage: { from: at[from - part.start] ?? 0, to: (at[end - 1] ?? 0) + 1 } };
}

interface Found {
  readonly place: Place;
  readonly score: number;
}

interface Quotation {
  readonly text: string;
  /** The words that must be there; the words around them tell one occurrence from another. */
  readonly core: Passage;
  /** Whether the passage extends over as much of the quoted text after the core as is found there. */
  readonly isWhole: boolean;
}

/* Where in a text the core occurs with the most of the quoted words around it. */
function bestIn(stretch: Stretch, { text, core, isWhole }: Quotation): Found | undefined {
  const words = text.slice(core.from, core.to);
  let best: Found | undefined;
  for (let at = stretch.text.indexOf(words); at >= 0; at = stretch.text.indexOf(words, at + 1)) {
    const before = inCommon(stretch.text, at - 1, text, core.from - 1, -1);
    const behind = inCommon(stretch.text, at + words.length, text, core.to, 1);
    if (best && best.score >= before + behind) continue;
    const place = placeIn(stretch, at, at + words.length + (isWhole ? behind : 0));
    if (place) best = { place, score: before + behind };
  }
  return best;
}

function search(brief: Brief, quotation: Quotation): Place | undefined {
  const compare = placeOrder(brief);
  const found = stretchesOf(brief).flatMap((stretch) => bestIn(stretch, quotation) ?? []);
  const [best] = found.toSorted((one, other) => other.score - one.score || compare(one.place, other.place));
  return best?.place;
}

const withoutCuts = (quoted: string): string => flatten(quoted.replace(/^…|…$/g, '')).text.trim();

/** Shorter and shorter beginnings of a text, cut at spaces, since a quotation may run over several paragraphs. */
function beginnings(text: string): string[] {
  const lengths = [text.length, 80, 40, 20].filter((length) => length <= text.length);
  return lengths.map((length) => {
    const space = length < text.length ? text.lastIndexOf(' ', length) : -1;
    return text.slice(0, space > 0 ? space : length);
  });
}

/**
 * Finds a passage from a quotation of it that was shortened and had its white space changed. The passage covers as much
 * as lies in one paragraph or field. Undefined if its first words are gone.
 */
export function placeOfPassage(brief: Brief, quoted: string): Place | undefined {
  const text = withoutCuts(quoted);
  if (text === '') return undefined;
  for (const beginning of beginnings(text)) {
    const core = { from: 0, to: beginning.length };
    const place = search(brief, { text, core, isWhole: true });
    if (place) return place;
  }
  return undefined;
}

/**
 * Finds a word from an excerpt in which it was found: the place where most of the excerpt surrounds the word. Undefined
 * if the word is no longer in the brief.
 */
export function placeOfHit(brief: Brief, excerpt: string, hit: Passage): Place | undefined {
  if (hit.to <= hit.from) return undefined;
  return search(brief, { text: excerpt, core: hit, isWhole: false });
}
