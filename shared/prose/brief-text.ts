import type { Brief } from '../brief/brief.ts';
import { allKinds } from '../brief/kinds/all.ts';
import type { Prose } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';
import { type RatingRow, ratingRows } from '../brief/ratings.ts';
import { headTexts, recordTexts } from '../brief/record-texts.ts';
import { proseParagraphs, proseText } from './text.ts';
import { countWords } from './words.ts';

/** All words of a brief as one text, for counting and for the search index: titles, prose in page order, records. */
export function briefText(brief: Brief): string {
  const prose = proseFields(brief).map((at) => proseText(at.prose));
  const records = recordTexts(brief).map((place) => place.text);
  return [...records, ...prose].filter((text) => text !== '').join('\n');
}

/* Blocks and records never change once they are made, so each is counted once and an edit costs only what it
   changed. */
const counted = new WeakMap<object, number>();

function wordsOf(part: object, text: () => string): number {
  const words = counted.get(part) ?? countWords(text());
  counted.set(part, words);
  return words;
}

function proseWords(prose: Prose): number {
  return sum((prose.content ?? []).map((block) => wordsOf(block, () => proseParagraphs(block).join('\n'))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const countedMaps = new WeakMap<object, number>();

/* As long as no record of a kind changed, none of them is looked at. */
function wordsOfAll(records: object, fields: readonly string[]): number {
  const known = countedMaps.get(records);
  if (known !== undefined) return known;
  const all = Object.values<object>(records as Readonly<Record<string, object>>);
  const words = sum(all.map((record) => wordsIn(record, fields)));
  countedMaps.set(records, words);
  return words;
}

function wordsIn(record: object, fields: readonly string[]): number {
  return wordsOf(record, () => fields.map((field) => Reflect.get(record, field) ?? '').join('\n'));
}

/* A matrix may have tens of thousands of ratings, and a change is about a few of its items. */
function wordsOfRatings(ratings: Brief['ratings'], fields: readonly string[]): number {
  const rows = ratingRows(ratings);
  if (!rows) return wordsOfAll(ratings, fields);
  const inRow = (row: RatingRow) => {
    const words = countedMaps.get(row) ?? sum([...row.values()].map((rating) => wordsIn(rating, fields)));
    countedMaps.set(row, words);
    return words;
  };
  return sum(rows.map(inRow));
}

/** Titles of sections are not words an analyst wrote. */
const kindsWithWords = allKinds.filter(({ collection }) => collection !== 'sections');

/** Counts the words an analyst wrote: prose and records, not the titles of sections. */
export function countBriefWords(brief: Brief): number {
  const prose = proseFields(brief).map((at) => proseWords(at.prose));
  const inRecords = kindsWithWords.map(({ collection, words }) =>
    collection === 'ratings' ? wordsOfRatings(brief.ratings, words) : wordsOfAll(brief[collection], words),
  );
  const inHead = headTexts(brief).map(({ text }) => countWords(text));
  return sum([...prose, ...inRecords, ...inHead]);
}
