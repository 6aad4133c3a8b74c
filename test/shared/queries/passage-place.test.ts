import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Passage, Place } from '#shared/brief/place.ts';
import { proseOf } from '#shared/brief/prose-fields.ts';
import { proseParagraphs } from '#shared/prose/text.ts';
import { mentionIndex } from '#shared/queries/mentions.ts';
import { placeOfHit, placeOfPassage } from '#shared/queries/passage-place.ts';

const brief = sampleBrief('velani', '2026-11-18T06:00:00Z');
const { paragraphs, texts } = mentionIndex(brief);

/** The words that stand at a place. */
function wordsAt({ collection, id, field, block, passage }: Place): string {
  if (!passage || field === null) throw new Error('The place is no passage.');
  const record: object = collection === 'head' ? brief : (Reflect.get(brief[collection], id) as object);
  if (field === 'confidence.basis') return brief.confidence.basis.slice(passage.from, passage.to);
  const prose = block === null ? undefined : proseOf(record, field);
  const text = prose ? (proseParagraphs(prose)[block ?? 0] ?? '') : String(Reflect.get(record, field));
  return text.slice(passage.from, passage.to);
}

describe('where an excerpt stands', () => {
  test('every paragraph and text of a brief is found by its first words', () => {
    const long = [...paragraphs, ...texts].filter(({ text }) => text.length > 40);
    expect(long.length).toBeGreaterThan(40);
    for (const { text } of long) {
      const quoted = text.replace(/\s+/g, ' ').trim();
      const place = placeOfPassage(brief, quoted.length > 120 ? `${quoted.slice(0, 118)}…` : quoted);
      expect(place, quoted).toBeDefined();
      if (!place) continue;
      const words = wordsAt(place).replace(/\s+/g, ' ');
      expect(quoted.startsWith(words.slice(0, 100))).toBe(true);
      expect(words.length).toBeGreaterThan(39);
    }
  });

  test('one that runs over several paragraphs leads to the first', () => {
    const at = paragraphs.findIndex(
      ({ text, place }, index) =>
        text.length > 40 &&
        place.field === paragraphs[index + 1]?.place.field &&
        paragraphs[index + 1]?.place.block === 1,
    );
    const [one, two] = [paragraphs[at], paragraphs[at + 1]];
    if (!one || !two) throw new Error('The sample has no text of two paragraphs.');
    const place = placeOfPassage(brief, `${one.text} ${two.text.slice(0, 30)}…`);
    expect(place && { ...place, passage: null }).toEqual(one.place);
    expect(place && wordsAt(place)).toBe(one.text);
  });

  test('one that is gone leads nowhere', () => {
    expect(placeOfPassage(brief, 'Gannets nest on the northern mole.')).toBeUndefined();
    expect(placeOfPassage(brief, '…')).toBeUndefined();
  });
});

describe('where a word of an excerpt stands', () => {
  test('is told by what stands around it, of whatever text it is the excerpt', () => {
    for (const { text, place } of [...paragraphs, ...texts]) {
      const hit = anyWord(text);
      if (!hit) continue;
      const start = Math.max(0, hit.from - 50);
      const lead = start > 0 ? '…' : '';
      const excerpt = `${lead}${text.slice(start, hit.to + 100).replace(/\s/g, ' ')}`;
      const at = { from: hit.from - start + lead.length, to: hit.to - start + lead.length };
      const found = placeOfHit(brief, excerpt, at);
      expect(found && wordsAt(found), excerpt).toBe(text.slice(hit.from, hit.to));
      // The same words may stand in two places; then the first of them is as good.
      if (text.length > 60) expect(found && { ...found, passage: null }).toEqual(place);
    }
  });

  test('a word that is not there any more leads nowhere', () => {
    expect(placeOfHit(brief, 'the gannet question', { from: 4, to: 10 })).toBeUndefined();
  });
});

function anyWord(text: string): Passage | undefined {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = words[Math.floor(words.length / 2)];
  return word && { from: word.index, to: word.index + word[0].length };
}
