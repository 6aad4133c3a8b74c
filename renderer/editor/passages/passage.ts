/** A stretch of a text: by offsets in a field, by positions in a document of prose. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/**
 * The first passage that ends at a place or behind it, or the first of all where none does; undefined where there are
 * none. The passages are to be in order.
 */
export function nextPassage<Of extends Passage>(passages: readonly Of[], at: number): Of | undefined {
  return passages.find(({ to }) => to >= at) ?? passages[0];
}

/** The passages that hold an offset, their beginning among it and their end not. */
export function passagesOver<Of extends Passage>(passages: readonly Of[], offset: number): Of[] {
  return passages.filter(({ from, to }) => from <= offset && offset < to);
}
