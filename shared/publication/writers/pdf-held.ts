import { hasRightToLeft } from '../direction.ts';
import { cutAt, type HeldPiece, heldPieces } from '../held-together.ts';
import { widthInEms } from './pdf-text.ts';

/** What is held together by a box, with plain spaces for the no-break ones. */
export const withPlainSpaces = (held: string): string => held.replaceAll('\u00a0', ' ');

/** Words with the no-break spaces that join them. */
const joinedWords = /(?:\S|\u00a0)+/gu;

/**
 * The pieces of a text that stay on one line in so narrow a place, with plain spaces in them: a box holds them
 * together. No-break spaces share the shape of the space, so that a file must say of each what it stands for, and some
 * readers of its structure then lose the words behind it.
 */
export function boxedPieces(value: string, widestWord: number): HeldPiece[] {
  const fits = (piece: string) => widthInEms(piece) <= widestWord;
  const isJoined = (piece: string) => piece.includes('\u00a0') && !hasRightToLeft(piece) && fits(piece);
  return heldPieces(value).flatMap((held): HeldPiece[] => {
    // What is wider than its cell may break like any other word.
    if (held.isHeld) return [{ text: withPlainSpaces(held.text), isHeld: fits(held.text) }];
    if (!held.text.includes('\u00a0')) return [held];
    return cutAt(held.text, joinedWords).map(({ text, isHeld }) =>
      isHeld && isJoined(text) ? { text: withPlainSpaces(text), isHeld } : { text, isHeld: false },
    );
  });
}
