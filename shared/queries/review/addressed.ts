import type { Brief } from '../../brief/brief.ts';
import type { Person, PersonId } from '../../brief/kinds/person.ts';

/** A stretch of a comment that addresses somebody: "@A. Merrow". */
export interface AddressedWords {
  readonly from: number;
  readonly to: number;
  readonly personId: PersonId;
}

const sign = '@';

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(character);

function personAt(text: string, at: number, byLength: readonly Person[]): Person | undefined {
  return byLength.find(({ name }) => text.startsWith(name, at) && !isLetter(text[at + name.length]));
}

/** Where the words of a comment address people of the brief: `@` and a name; of two that fit, the longer one. */
export function addressedIn({ people }: Pick<Brief, 'people'>, text: string): AddressedWords[] {
  const found: AddressedWords[] = [];
  let at = text.indexOf(sign);
  if (at < 0) return found;
  const byLength = Object.values(people)
    .filter(({ name }) => name.trim() !== '')
    .sort((one, other) => other.name.length - one.name.length);
  for (; at >= 0; at = text.indexOf(sign, at + 1)) {
    if (isLetter(text[at - 1])) continue;
    const person = personAt(text, at + 1, byLength);
    if (person) found.push({ from: at, to: at + 1 + person.name.length, personId: person.id });
  }
  return found;
}

/** The people whom the words of a comment address, each once. */
export function addressedPeople(brief: Pick<Brief, 'people'>, text: string): PersonId[] {
  return [...new Set(addressedIn(brief, text).map(({ personId }) => personId))];
}
