import type { Brief } from '../brief/brief.ts';
import type { Passage, Place } from '../brief/place.ts';
import { mentionIndex } from './mentions.ts';
import { placeOrder } from './place-order.ts';

/** A text with one space for every stretch of white space, and where each of its characters stands in the original. */
interface Flat {
  readonly text: string;
  readonly at: readonly number[];
}

function flatten(original: string): Flat {
  const at: number[] = [];
  let text = '';
  for (const match of original.matchAll(/\s+|\S/gu)) {
    const sign = match[0].trim() === '' ? ' ' : match[0];
    for (let offset = 0; offset < sign.length; offset += 1) at.push(match.index + offset);
    text += sign;
  }
  at.push(original.length);
  return { text, at };
}

/* How many characters two texts have in common from two places on, to the right or to the left. */
function inCommon(one: string, from: number, other: string, start: number, step: 1 | -1): number {
  let count = 0;
  while (count < 400) {
    const [left, right] = [one[from + step * count], other[start + step * count]];
    if (left === undefined || left !== right) break;
    count += 1;
  }
  return count;
}

interface Found {
  readonly place: Place;
  readonly score: number;
}

interface Quotation {
  readonly text: string;
  /** The words that must be there; what stands around them tells one place from another. */
  readonly core: Passage;
  /** Whether as much of the text around it as is found there belongs to the passage. */
  readonly isWhole: boolean;
}

/* Where the core stands in a text with the most of what is quoted around it. */
function bestIn(original: string, place: Place, { text, core, isWhole }: Quotation): Found | undefined {
  const flat = flatten(original);
  const words = text.slice(core.from, core.to);
  let best: Found | undefined;
  for (let at = flat.text.indexOf(words); at >= 0; at = flat.text.indexOf(words, at + 1)) {
    const before = inCommon(flat.text, at - 1, text, core.from - 1, -1);
    const behind = inCommon(flat.text, at + words.length, text, core.to, 1);
    if (best && best.score >= before + behind) continue;
    const from = flat.at[isWhole ? at - before : at] ?? 0;
    const end = at + words.length + (isWhole ? behind : 0);
    const passage = { from, to: (flat.at[end - 1] ?? original.length - 1) + 1 };
    best = { place: { ...place, passage }, score: before + behind };
  }
  return best;
}

function search(brief: Brief, quotation: Quotation): Place | undefined {
  const { paragraphs, texts } = mentionIndex(brief);
  const compare = placeOrder(brief);
  const found = [...paragraphs, ...texts].flatMap(({ text, place }) => bestIn(text, place, quotation) ?? []);
  const [best] = found.toSorted((one, other) => other.score - one.score || compare(one.place, other.place));
  return best?.place;
}

const withoutCuts = (quoted: string): string => flatten(quoted.replace(/^…|…$/g, '')).text.trim();

/** Shorter and shorter beginnings of a text, cut at spaces: what is quoted may run over several paragraphs. */
function beginnings(text: string): string[] {
  const lengths = [text.length, 80, 40, 20].filter((length) => length <= text.length);
  return lengths.map((length) => {
    const space = length < text.length ? text.lastIndexOf(' ', length) : -1;
    return text.slice(0, space > 0 ? space : length);
  });
}

/**
 * Where a passage stands in a brief that was quoted from it, shortened and with its white space changed; the passage
 * covers as much of it as stands in one paragraph or field. Undefined where its first words are gone.
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
 * Where a word stands in a brief that was found in an excerpt of it: the place where most of the excerpt stands around
 * the word. Undefined where the word is not in the brief any more.
 */
export function placeOfHit(brief: Brief, excerpt: string, hit: Passage): Place | undefined {
  if (hit.to <= hit.from) return undefined;
  return search(brief, { text: excerpt, core: hit, isWhole: false });
}
