import americanAff from '../../../node_modules/dictionary-en/index.aff?raw';
import americanDic from '../../../node_modules/dictionary-en/index.dic?raw';
import britishAff from '../../../node_modules/dictionary-en-gb/index.aff?raw';
import britishDic from '../../../node_modules/dictionary-en-gb/index.dic?raw';

/**
 * The Hunspell dictionaries that come with the program, by language. They are part of the worker's script, so nothing
 * is fetched.
 */
export const dictionarySources: Readonly<Record<string, { readonly aff: string; readonly dic: string }>> = {
  'en-GB': { aff: britishAff, dic: britishDic },
  'en-US': { aff: americanAff, dic: americanDic },
};
