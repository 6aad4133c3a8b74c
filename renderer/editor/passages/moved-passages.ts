import type { Passage } from './passage.ts';

function commonStart(before: string, after: string): number {
  const longest = Math.min(before.length, after.length);
  let length = 0;
  while (length < longest && before[length] === after[length]) length += 1;
  return length;
}

function commonEnd(before: string, after: string, start: number): number {
  const longest = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < longest && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
}

const endsWord = (letter: string | undefined) => letter === undefined || !/[\p{L}\p{M}\p{N}’']/u.test(letter);

/**
 * Where passages of a text are after one change: those before the change stay, those after it move, and those it
 * touches are gone.
 */
export function movedPassages<Of extends Passage>(
  passages: readonly Of[],
  before: string,
  after: string,
): readonly Of[] {
  if (before === after || passages.length === 0) return passages;
  const start = commonStart(before, after);
  const oldEnd = before.length - commonEnd(before, after, start);
  const shift = after.length - before.length;
  return passages.flatMap((passage) => {
    const { from, to } = passage;
    if (to < start || (to === start && endsWord(after[to]))) return [passage];
    const isBehind = from > oldEnd || (from === oldEnd && endsWord(after[from + shift - 1]));
    return isBehind ? [{ ...passage, from: from + shift, to: to + shift }] : [];
  });
}
