import compromise from 'compromise/three';
import { z } from 'zod';
import type { TextRange } from '#shared/prose/runs.ts';
import type { NameKind } from '#shared/readers/signals/name-kind.ts';

/** What a grammar of English makes of a text. */
export interface EnglishReading {
  /** What it takes a stretch of a sentence for; null for no name. */
  guess(at: TextRange, sentence: TextRange): NameKind | null;
}

const given = /^(?:First|Male|Female)Name$/u;
const named = /Name$|^(?:Person|Place|Country|City|Region|Organization|Company|Acronym)$/u;

/* The types of the package leave out the model's lexicon and the places of terms. */
const model = z.looseObject({
  one: z.looseObject({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});
const { lexicon } = model.parse(compromise.model()).one;
const place = z.object({ start: z.int(), length: z.int() });

function tagsOf(word: string): readonly string[] {
  const low = word.toLowerCase();
  return Object.hasOwn(lexicon, low) ? [lexicon[low] ?? []].flat() : [];
}

/** Whether the lexicon has a word as a given name. */
export function isEnglishGivenName(word: string): boolean {
  return tagsOf(word).some((tag) => given.test(tag));
}

/** Whether the lexicon has a word as an ordinary one, and not as a name. */
export function isOrdinaryWord(word: string): boolean {
  const tags = tagsOf(word);
  return tags.length > 0 && !tags.some((tag) => named.test(tag));
}

interface Topic extends TextRange {
  readonly kind: NameKind;
}

/* The places of terms were computed before, for all terms at once. */
function topics(
  found: { readonly docs: readonly (readonly object[])[] },
  kind: NameKind,
  start: number,
): Topic[] {
  return found.docs.flatMap((terms) => {
    const [first, last] = [placeOf(terms[0]), placeOf(terms.at(-1))];
    return first && last ? { kind, from: start + first.start, to: start + last.start + last.length } : [];
  });
}

function placeOf(term: object | undefined): z.infer<typeof place> | undefined {
  return term && 'offset' in term ? place.safeParse(term.offset).data : undefined;
}

function readSentence(text: string, { from, to }: TextRange): Topic[] {
  const read = compromise(text.slice(from, to));
  read.compute('offset');
  return [
    ...topics(read.people(), 'person', from),
    ...topics(read.organizations(), 'organisation', from),
    ...topics(read.places(), 'place', from),
  ];
}

/* A sentence takes a millisecond or two; a text made of odd short ones must not take long for all of them. */
const mostSentences = 1_000;

/** Reads a text, each sentence when it is first asked about, a thousand of them at most. What it finds has its places by the signs of the text. */
export function readEnglish(text: string): EnglishReading {
  const read = new Map<number, readonly Topic[]>();
  const topicsOf = (sentence: TextRange): readonly Topic[] => {
    const known = read.get(sentence.from);
    if (known) return known;
    const found = read.size < mostSentences ? readSentence(text, sentence) : [];
    read.set(sentence.from, found);
    return found;
  };
  return {
    guess: (at, sentence) => {
      // Most of the stretch must lie within what was found.
      const covers = ({ from, to }: Topic) =>
        (Math.min(to, at.to) - Math.max(from, at.from)) * 2 > at.to - at.from;
      return topicsOf(sentence).find(covers)?.kind ?? null;
    },
  };
}
