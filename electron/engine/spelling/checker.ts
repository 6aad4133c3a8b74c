import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { SpelledLanguage } from '#shared/vocabulary/language.ts';
import { readDictionary } from './dictionary-files.ts';

/** English words of the field that general dictionaries spell differently or do not have. */
const fieldTerms = [
  'judgment',
  'judgments',
  'cutoff',
  'counterintelligence',
  'counterterrorism',
  'cyber',
  'deconflict',
  'diagnosticity',
  'disinformation',
  'geolocate',
  'geolocated',
  'geolocation',
  'geopolitical',
  'geopolitically',
  'geospatial',
  'misinformation',
  'multi',
  'premortem',
  'tradecraft',
  'worldview',
  'worldviews',
];

/** A dictionary takes some ten megabytes of memory; people write in one language, or move between two. */
const mostDictionaries = 2;

/** The most that a menu offers. */
const mostSuggestions = 6;

const loaded = new Map<SpelledLanguage, Hunspell>();

const isEnglish = (language: SpelledLanguage) => language.startsWith('en-');

async function load(language: SpelledLanguage): Promise<Hunspell> {
  const { aff, dic } = readDictionary(language);
  const made = await createHunspellFromStrings(aff, dic);
  if (isEnglish(language)) for (const term of fieldTerms) made.addWord(term);
  return made;
}

/* The dictionary used last is the last of the map. */
async function dictionaryOf(language: SpelledLanguage): Promise<Hunspell> {
  const known = loaded.get(language) ?? (await load(language));
  loaded.delete(language);
  loaded.set(language, known);
  for (const [other, dictionary] of loaded) {
    if (loaded.size <= mostDictionaries) break;
    loaded.delete(other);
    dictionary.dispose();
  }
  return known;
}

/* Dictionaries write straight apostrophes, writers mostly curly ones. */
const plain = (word: string) => word.normalize('NFC').replaceAll('’', "'");

/* Any English noun has a genitive. */
const withoutGenitive = (word: string) => word.replace(/'s?$/, '');

/** Which of the words the dictionary of a language does not have. The dictionary is read when it is first needed. */
export async function wrongWords(
  language: SpelledLanguage,
  words: readonly string[],
): Promise<readonly string[]> {
  const dictionary = await dictionaryOf(language);
  const isRight = (word: string) =>
    dictionary.testSpelling(word) ||
    (isEnglish(language) && word.includes("'") && dictionary.testSpelling(withoutGenitive(word)));
  return words.filter((word) => !isRight(plain(word)));
}

/** What a wrong word may have been meant to be, most likely first. */
export async function suggestions(language: SpelledLanguage, word: string): Promise<readonly string[]> {
  const dictionary = await dictionaryOf(language);
  return dictionary.getSpellingSuggestions(plain(word)).slice(0, mostSuggestions);
}
