import type { TextMark } from '../../ui/AutoTextArea/Underlines.tsx';

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
 * Where marks of a text stand after one change of it: those before the change stay, those behind it move along, and
 * those it touches are gone until the text is judged again.
 */
export function movedMarks(marks: readonly TextMark[], before: string, after: string): readonly TextMark[] {
  if (before === after || marks.length === 0) return marks;
  const start = commonStart(before, after);
  const oldEnd = before.length - commonEnd(before, after, start);
  const shift = after.length - before.length;
  return marks.flatMap(({ from, to }) => {
    if (to < start || (to === start && endsWord(after[to]))) return [{ from, to }];
    const isBehind = from > oldEnd || (from === oldEnd && endsWord(after[from + shift - 1]));
    return isBehind ? [{ from: from + shift, to: to + shift }] : [];
  });
}
