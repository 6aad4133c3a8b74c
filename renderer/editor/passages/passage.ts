/** A stretch of a text: by offsets in a field, by positions in a document of prose. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/**
 * The first passage that ends at or after an offset, or the first of all if none does; undefined if there are none. The
 * passages must be in order.
 */
export function nextPassage<Of extends Passage>(passages: readonly Of[], at: number): Of | undefined {
  return passages.find(({ to }) => to >= at) ?? passages[0];
}

/** The passages that hold an offset; their beginning belongs to them, their end does not. */
export function passagesOver<Of extends Passage>(passages: readonly Of[], offset: number): Of[] {
  return passages.filter(({ from, to }) => from <= offset && offset < to);
}
