/** Marks around a hit in what the search table gives; indexed text holds no control characters. */
export const hitStart = '\u0001';
export const hitEnd = '\u0002';

/** A text with the places of hits in it: offsets in characters, end exclusive. */
export interface TextWithHits {
  readonly text: string;
  readonly hits: { readonly from: number; readonly to: number }[];
}

/** Takes the marks out of a text and gives their places. */
export function textWithHits(marked: string): TextWithHits {
  const hits: { from: number; to: number }[] = [];
  let text = '';
  let from = 0;
  for (const part of marked.split(/([\u0001\u0002])/)) {
    if (part === hitStart) from = text.length;
    else if (part === hitEnd) hits.push({ from, to: text.length });
    else text += part;
  }
  return { text, hits };
}
