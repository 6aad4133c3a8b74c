/** A text with one space for every stretch of white space, and the original position of each of its characters. */
export interface Flat {
  readonly text: string;
  readonly at: readonly number[];
}

/** Flattens a text. */
export function flatten(original: string): Flat {
  const at: number[] = [];
  let text = '';
  for (const match of original.matchAll(/\s+|\S/gu)) {
    const sign = match[0].trim() === '' ? ' ' : match[0];
    for (let offset = 0; offset < sign.length; offset += 1) at.push(match.index + offset);
    text += sign;
  }
  at.push(original.length);
  return { text, at };
}

/** How many characters two texts have in common from given offsets on, to the right or to the left. */
export function inCommon(one: string, from: number, other: string, start: number, step: 1 | -1): number {
  let count = 0;
  while (count < 400) {
    const [left, right] = [one[from + step * count], other[start + step * count]];
    if (left === undefined || left !== right) break;
    count += 1;
  }
  return count;
}
