import { ownRecord } from '#shared/brief/own-record.ts';

const marks = /\p{M}+/gu;

const digits = (raised: string) =>
  Object.fromEntries(Array.from(raised, (digit, value) => [digit, String(value)]));

/**
 * Letters that Unicode does not decompose into a plain one and a mark, raised and lowered digits, and how they are typed
 * without them.
 */
const plainLetters: Readonly<Record<string, string>> = {
  ...digits('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  ...digits('₀₁₂₃₄₅₆₇₈₉'),
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const hasSpecial = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'i');
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const specialWord = new RegExp(
  `[\\p{L}\\p{N}\\p{M}]*[${Object.keys(plainLetters).join('')}][\\p{L}\\p{N}\\p{M}]*`,
  'giu',
);

function plain(text: string): string {
  return text.toLowerCase().replace(special, (letter) => ownRecord(plainLetters, letter) ?? letter);
}

/**
 * The key by which names are compared and completed: without case, accents and spaces at the ends, so that `Łódź ` and
 * `lodz` are the same.
 */
export function nameKey(name: string): string {
  return plain(name.trim().normalize('NFKD').replace(marks, '')).normalize('NFC');
}

/**
 * The words of texts that hold one of the letters above, each once, written plainly as somebody may type them in a
 * search.
 */
export function plainSpellings(texts: readonly string[]): string {
  const words = texts.flatMap((text) => (hasSpecial.test(text) ? (text.match(specialWord) ?? []) : []));
  return [...new Set(words.map(plain))].join(' ');
}
