import nspell from 'nspell';
import { dictionarySources } from './dictionary-sources.ts';
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts';

type Checker = ReturnType<typeof nspell>;

/** Words of the field that general dictionaries spell differently or do not have. */
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

let checker: Checker | null = null;

function load(language: string, ownWords: readonly string[]): void {
  const source = dictionarySources[language] ?? dictionarySources['en-GB'];
  checker = source ? nspell(source.aff, source.dic) : null;
  for (const word of [...fieldTerms, ...ownWords]) checker?.add(word);
}

/* The dictionary writes straight apostrophes, writers mostly curly ones. */
function isRight(word: string): boolean {
  if (!checker) return true;
  const plain = word.replaceAll('’', "'");
  return checker.correct(plain) || checker.correct(plain.replace(/'s?$/, ''));
}

function answer(message: SpellingAnswer): void {
  self.postMessage(message);
}

self.onmessage = (event: MessageEvent<SpellingRequest>) => {
  const request = event.data;
  if (request.kind === 'load') load(request.language, request.ownWords);
  else if (request.kind === 'check') {
    answer({ kind: 'checked', id: request.id, wrong: request.words.filter((word) => !isRight(word)) });
  } else {
    const suggestions = checker?.suggest(request.word.replaceAll('’', "'")).slice(0, 6) ?? [];
    answer({ kind: 'suggested', id: request.id, suggestions });
  }
};
