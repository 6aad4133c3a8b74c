import { z } from 'zod';

export { newId } from './new-id.ts';

/**
 * The form of every id: of records, and of what a window asks for. Random ones are 16 characters of base 32, 80 bits;
 * fixed ones (sections, test data) may be any short word.
 */
export const idText = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'An id is 1 to 64 letters, digits, - or _.');

/** Makes the schema of the ids of one kind of record. The compiler tells them from the ids of all other kinds. */
export function idOf<const Brand extends string>(brand: Brand) {
  return idText.brand(brand);
}

export const briefId = idOf('BriefId');
export type BriefId = z.infer<typeof briefId>;

/** A source of ids: random in the product, counting where the bytes must repeat (tests, samples). */
export type IdSource = () => string;

/** Gives ids `prefix1`, `prefix2`, … so that the same input yields the same brief. */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}
