/** A person with a family name, or whoever has one name only: a body, a user name. */
export type AuthorName =
  | { readonly family: string; readonly given: string; readonly suffix: string }
  | { readonly literal: string };

/** How several authors stand in one line. */
export const nameSeparator = '; ';

/** Writes the name of a person as lists do: “Doe, Jane” or “King, Martin, Jr.”; of others, what they are called. */
export function nameText(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter((part) => part !== '').join(', ');
}

const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Words that are in the names of bodies and not in those of people: “Ministry of Defence, Norway”. */
const wordsOfBodies =
  /(?:^|\s)(?:of|for|and|the|&|und|für|et|des|ministry|department|agency|office|bureau|council|committee|institute|university|navy|army|force|police|bank|inc|ltd|gmbh)(?=\s|$)/i;

const particles = /^(?:\p{Ll}[\p{L}'’]*\s+)+/u;

function isFamilyName(text: string): boolean {
  const words = text.replace(particles, '').split(/\s+/);
  return words.length <= 2 && !wordsOfBodies.test(text) && !/[\d,;:()[\]{}]/.test(text);
}

function isGivenName(text: string): boolean {
  return text.split(/\s+/).length <= 4 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/[\d,;:()[\]{}]/.test(text);
}

/** Reads a name as {@link nameText} writes it. Whatever does not look like a person's is taken as it is. */
export function readName(text: string): AuthorName {
  const [family = '', given = '', suffix = '', ...more] = text.split(', ');
  const isPerson =
    more.length === 0 &&
    isFamilyName(family) &&
    isGivenName(given) &&
    (suffix === '' ? text.split(', ').length === 2 : suffixes.test(suffix));
  return isPerson && family !== '' ? { family, given, suffix } : { literal: text };
}

/** The authors of a source, out of the line that names its originator. */
export function readNames(originator: string): readonly AuthorName[] {
  return originator
    .split(nameSeparator)
    .filter((name) => name.trim() !== '')
    .map(readName);
}
