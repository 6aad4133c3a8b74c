import type { Publication } from '#shared/publication/publication.ts';
import { codePointName } from '#shared/publication/writers/pdf-text.ts';
import { type Result, success } from '#shared/result.ts';
import { typesettingThread } from './pdf-client.ts';

/*
 * Characters no font here can show. The typesetter is asked about each character once; what it said is remembered for
 * the life of the program. Letters of ASCII are never asked about.
 */

const known = new Map<number, boolean>();
const firstNonAscii = 0x80;

/** The code points of a publication that no font can show, as far as the typesetter can tell beforehand. */
export async function unprintableCodePoints(publication: Publication): Promise<Result<ReadonlySet<number>>> {
  const codePoints = codePointsIn(publication);
  const unknown = [...codePoints].filter((codePoint) => !known.has(codePoint));
  if (unknown.length > 0) {
    const answer = await typesettingThread.unprintable(unknown);
    if (!answer.ok) return answer;
    const unprintable = new Set(answer.value);
    for (const codePoint of unknown) known.set(codePoint, !unprintable.has(codePoint));
  }
  return success(new Set([...codePoints].filter((codePoint) => known.get(codePoint) === false)));
}

/** Every well-formed character beyond ASCII in any text of a value. */
function codePointsIn(value: unknown, found: Set<number> = new Set()): Set<number> {
  if (typeof value === 'string') {
    for (const character of value) {
      const codePoint = character.codePointAt(0) ?? 0;
      const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
      if (codePoint >= firstNonAscii && !isSurrogate) found.add(codePoint);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) codePointsIn(part, found);
  }
  return found;
}

const placesTold = 3;

/** Gathers which characters were replaced and where, and says it in sentences, one for each character. */
export class ReplacedCharacters {
  readonly #places = new Map<number, Set<string>>();

  readonly note = (codePoint: number, place: string): void => {
    const places = this.#places.get(codePoint) ?? new Set<string>();
    this.#places.set(codePoint, places.add(place));
  };

  findings(): string[] {
    return [...this.#places].map(([codePoint, places]) => {
      const name = codePointName(codePoint);
      return `The character ${name} in ${placeList([...places])} cannot be shown with the fonts on this computer, so the page has [${name}] in its place. Install a font that has it, or write it in another way, and export again.`;
    });
  }
}

function placeList(places: readonly string[]): string {
  const told = places.slice(0, placesTold);
  const rest = places.length - told.length;
  if (rest === 0) return told.join('; ');
  return `${told.join('; ')} and ${rest} more ${rest === 1 ? 'place' : 'places'}`;
}
