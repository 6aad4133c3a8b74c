const letter = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** True if the first letter of a text belongs to a script written from right to left. */
export function isRightToLeft(value: string): boolean {
  const first = letter.exec(value);
  return first !== null && rightToLeftLetter.test(first[0]);
}

/** True if any letter of a text belongs to a script written from right to left. */
export const hasRightToLeft = (value: string): boolean => rightToLeftLetter.test(value);

const rightToLeftLanguages: ReadonlySet<string> = new Set('ar ckb dv fa he ps sd ug ur yi'.split(' '));

/** True where pages in a language, given by its BCP 47 tag, are read from right to left. */
export function isRightToLeftLanguage(tag: string): boolean {
  return rightToLeftLanguages.has(tag.split('-', 1)[0]?.toLowerCase() ?? '');
}
