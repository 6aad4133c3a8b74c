import type { ReactNode } from 'react';
import type { TextRange } from './fuzzy-match.ts';

/** A text with its matched stretches as `<mark>` elements. Ranges are in order and do not overlap. */
export function Highlight(props: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}): ReactNode {
  const { text, ranges } = props;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
