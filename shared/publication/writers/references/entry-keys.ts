import { nameText } from '../../../readers/references/names.ts';
import type { ReferenceParts } from './reference-parts.ts';

/** A word in the letters that every program takes in a key. */
function plainWord(text: string, longest: number): string {
  const ascii = text.normalize('NFKD').replace(/[^A-Za-z0-9 ]/g, '');
  return (ascii.split(' ').find((word) => word.length > 3) ?? ascii.replaceAll(' ', '')).slice(0, longest);
}

function keyOf({ names, issued, title }: ReferenceParts): string {
  const [first] = names;
  const name = first === undefined ? '' : plainWord('family' in first ? first.family : nameText(first), 20);
  const key = `${name}${issued[0] ?? ''}${plainWord(title, 20)}`.toLowerCase();
  return /^[a-z]/.test(key) ? key : `source${key}`;
}

/** A key for each source, by which texts cite it: author, year and a word of the title, told apart where they are equal. */
export function entryKeys(all: readonly ReferenceParts[]): readonly string[] {
  const given = new Set<string>();
  return all.map((parts) => {
    const key = keyOf(parts);
    let distinct = key;
    for (let number = 2; given.has(distinct); number += 1) distinct = `${key}-${number}`;
    given.add(distinct);
    return distinct;
  });
}
