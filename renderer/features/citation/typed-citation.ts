/** What was typed into the one field of a citation: words of a source and, if it ends with one, a page or passage. */
export interface TypedCitation {
  readonly query: string;
  readonly locator: string;
}

const places = [
  // English, with the abbreviations of reference lists.
  'pp?',
  'pages?',
  'paras?',
  'paragraphs?',
  '¶¶?',
  '§§?',
  'ch',
  'chapters?',
  'secs?',
  'sections?',
  'figs?',
  'figures?',
  'tables?',
  'l',
  'll',
  'lines?',
  'nn?',
  'notes?',
  'vols?',
  'volumes?',
  'annex',
  'app',
  'appendix',
  'slides?',
  'min',
  // German, French, Spanish, Italian, Dutch.
  'S',
  'Seiten?',
  'Abs',
  'Absatz',
  'Kap',
  'Kapitel',
  'Abb',
  'Bd',
  'Rn',
  'art',
  'al',
  'págs?',
  'cap',
  'pagg?',
  'blz',
];
const ending = new RegExp(
  `^(.*?)(?:^|[\\s,]+)((?:(?:${places.join('|')})\\.?\\s*|(?=\\d+:\\d\\d))\\d.*)$`,
  'iu',
);

/**
 * Splits what was typed: “isw p. 4” is a source with “isw” in it and the locator “p. 4”; “12:30” is a point in a
 * recording. Without a locator at the end, all of it is the query.
 */
export function typedCitation(typed: string): TypedCitation {
  const [, query, locator] = ending.exec(typed.trim()) ?? [];
  if (query === undefined || locator === undefined) return { query: typed.trim(), locator: '' };
  return { query: query.trim(), locator: locator.trim() };
}
