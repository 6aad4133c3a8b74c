import { type CSSProperties, memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LabelledEvidence } from '#shared/queries/evidence-sides.ts';
import { useDocument } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import { chunkCount, chunkOf, chunkSize, firstColumn } from './chunks.ts';
import styles from './Evidence.module.css';
import { whenNear } from './near-page.ts';

type Line = Pick<LabelledEvidence, 'item' | 'label'>;

interface EvidenceLinesProps<Item extends Line> {
  /** The key of the column; null for evidence that is in none. */
  readonly place: string | null;
  readonly lines: readonly Item[];
  readonly renderLine: (line: Item) => ReactNode;
}

/**
 * The lines of a list of evidence. Of a long one only those are drawn that came near what is in sight, that are gone
 * to, or, while the page is searched, that are shown nowhere before: a matrix of 50 × 500 would have 16,000 fields.
 */
export function EvidenceLines<Item extends Line>({ place, lines, renderLine }: EvidenceLinesProps<Item>) {
  const count = chunkCount(lines.length);
  const { isDrawn, draw } = useDrawnChunks(place, lines, count);
  return Array.from({ length: count }, (_, chunk) => {
    const own = chunkOf(lines, chunk, count);
    if (isDrawn(chunk)) return own.map(renderLine);
    // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is known by its place; no id is like that.
    return [<Undrawn key={`chunk ${chunk}`} chunk={chunk} lines={own.length} onNear={draw} />];
  }).flat();
}

function useDrawnChunks(place: string | null, lines: readonly Line[], count: number) {
  const { brief } = useDocument();
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set());
  const isSearched = useApp((state) => count > 1 && state.find.isOpen);
  const asked = useApp(({ focusRequest }) => {
    if (count === 1 || focusRequest?.collection !== 'evidence') return null;
    return focusRequest.place === undefined || focusRequest.place === place ? focusRequest.id : null;
  });
  const isFirst = (id: string) => firstColumn(brief, id) === place;
  const isAskedHere =
    asked !== null && (useApp.getState().focusRequest?.place !== undefined || isFirst(asked));
  const askedAt = isAskedHere ? lines.findIndex(({ item }) => item.id === asked) : -1;
  const askedChunk = askedAt < 0 ? -1 : Math.floor(askedAt / chunkSize);
  const [draw] = useState(() => (chunk: number) => setDrawn((last) => new Set([...last, chunk])));
  useEffect(() => {
    if (askedChunk >= 0) draw(askedChunk);
  }, [askedChunk, draw]);
  return {
    draw,
    isDrawn: (chunk: number) =>
      count === 1 ||
      drawn.has(chunk) ||
      (isSearched && chunkOf(lines, chunk, count).some(({ item }) => isFirst(item.id))),
  };
}

/* Takes the room that the lines will need, so that the page does not jump. */
const Undrawn = memo(function Undrawn(props: {
  readonly chunk: number;
  readonly lines: number;
  readonly onNear: (chunk: number) => void;
}) {
  const { chunk, lines, onNear } = props;
  const element = useRef<HTMLLIElement>(null);
  useEffect(
    () => (element.current ? whenNear(element.current, () => onNear(chunk)) : undefined),
    [chunk, onNear],
  );
  return (
    <li
      ref={element}
      aria-hidden="true"
      className={styles.undrawn}
      style={{ '--lines': lines } as CSSProperties}
    />
  );
});
