import type { Publication } from '#shared/publication/publication.ts';
import { codePointName } from '#shared/publication/writers/pdf-text.ts';
import { type Result, success } from '#shared/result.ts';
import { typesettingThread } from './pdf-client.ts';

/*
 * Characters that no font here can show. The typesetter is asked about each character once; its answer is remembered
 * for the life of the program. It is never asked about ASCII.
 */

const known = new Map<number, boolean>();
const firstNonAscii = 0x80;

/** The code points of a publication that no font can show, as far as the typesetter can tell in advance. */
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

const charactersTold = 8;

/** Collects which characters were replaced and where, and says it in sentences, one for each place. */
export class ReplacedCharacters {
  readonly #codePoints = new Map<string, Set<number>>();

  readonly note = (codePoint: number, place: string): void => {
    const codePoints = this.#codePoints.get(place) ?? new Set<number>();
    this.#codePoints.set(place, codePoints.add(codePoint));
  };

  findings(): string[] {
    return [...this.#codePoints].map(([place, codePoints]) => findingOf(place, [...codePoints]));
  }
}

function findingOf(place: string, codePoints: readonly number[]): string {
  const [first = 0] = codePoints;
  if (codePoints.length === 1) {
    return `The character ${shownCodePoint(first)} in ${place} cannot be shown with the fonts on this computer, so the page has [${codePointName(first)}] in its place. Install a font that has it, or write it in another way, and export again.`;
  }
  const told = codePoints.slice(0, charactersTold).map(shownCodePoint).join(', ');
  const rest = codePoints.length - charactersTold;
  return `${codePoints.length} characters in ${place} cannot be shown with the fonts on this computer, so the page has their numbers in their place, as in [${codePointName(first)}]: ${told}${rest > 0 ? ` and ${rest} more` : ''}. Install a font that has them, or write them in another way, and export again.`;
}

const isVisible = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** A character as a sentence can name it: the character itself, if it can stand alone, and its number. */
function shownCodePoint(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const name = codePointName(codePoint);
  return isVisible.test(character) ? `${character} (${name})` : name;
}
