/**
 * The languages that are offered for a brief, by their BCP 47 tags and with their names; those that are read most often
 * come first. A brief may be in any other language, too.
 */
export const languageNames = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  ar: 'Arabic',
  bg: 'Bulgarian',
  zh: 'Chinese',
  cs: 'Czech',
  da: 'Danish',
  nl: 'Dutch',
  et: 'Estonian',
  fi: 'Finnish',
  fr: 'French',
  de: 'German',
  el: 'Greek',
  he: 'Hebrew',
  hu: 'Hungarian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  lv: 'Latvian',
  lt: 'Lithuanian',
  nb: 'Norwegian (Bokmål)',
  fa: 'Persian',
  pl: 'Polish',
  'pt-BR': 'Portuguese (Brazil)',
  'pt-PT': 'Portuguese (Portugal)',
  ro: 'Romanian',
  ru: 'Russian',
  sr: 'Serbian',
  sk: 'Slovak',
  es: 'Spanish',
  sv: 'Swedish',
  tr: 'Turkish',
  uk: 'Ukrainian',
} as const;
export type OfferedLanguage = keyof typeof languageNames;

/** The tags of the languages that are offered, in the order in which they are listed. */
export const offeredLanguages = Object.keys(languageNames) as [OfferedLanguage, ...OfferedLanguage[]];

/** Whether a language is among those offered. */
export function isOfferedLanguage(language: string): language is OfferedLanguage {
  return Object.hasOwn(languageNames, language);
}

/** The languages to choose from where one is chosen already, which need not be offered. */
export function languagesWith(language: string): readonly string[] {
  return isOfferedLanguage(language) ? offeredLanguages : [language, ...offeredLanguages];
}

/** What a language is called, by its tag; the tag itself if nobody knows it. */
export function languageName(language: string): string {
  if (isOfferedLanguage(language)) return languageNames[language];
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch (error) {
    // A tag may be well formed for a brief and still be none.
    if (error instanceof RangeError) return language;
    throw error;
  }
}

/**
 * The languages whose spelling is checked. For the others there is no dictionary whose licence lets it come with the
 * program: see `resources/dictionaries.md`.
 */
export const spelledLanguages = [
  'en-GB',
  'en-US',
  'da',
  'nl',
  'fr',
  'pl',
  'pt-BR',
  'pt-PT',
  'ru',
  'es',
  'sv',
] as const satisfies readonly OfferedLanguage[];
export type SpelledLanguage = (typeof spelledLanguages)[number];

/* The variety that is read where a tag names none, or another one. */
const usualVarieties = new Map<string, SpelledLanguage>([
  ['en', 'en-GB'],
  ['pt', 'pt-PT'],
]);

/** The dictionary language in which a brief of a language is checked; null if its spelling cannot be checked. */
export function spelledLanguageOf(language: string): SpelledLanguage | null {
  const [base = ''] = language.split('-');
  for (const way of [language, base, usualVarieties.get(base)]) {
    const spelled = spelledLanguages.find((each) => each === way);
    if (spelled) return spelled;
  }
  return null;
}
