import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Brief } from '#shared/brief/brief.ts';
import { recordLabel, recordWords } from '#shared/queries/record-labels.ts';
import { useBrief, useDocument } from '../document/context.tsx';
import { focusRecord } from '../window/app-store.ts';
import styles from './LinkChips.module.css';
import { type RecordCollection, recordsOf } from './record-kinds.ts';

export interface Links {
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
}

/** Links of a record to others as small chips; a click goes there. Shows nothing if there are none. */
export function LinkChips({ links, label }: { readonly links: readonly Links[]; readonly label?: string }) {
  const hasLinks = links.some(({ ids }) => ids.length > 0);
  return hasLinks ? <Chips links={links} label={label} /> : null;
}

function Chips({ links, label }: { readonly links: readonly Links[]; readonly label: string | undefined }) {
  const document = useDocument();
  // Labels and words depend only on the linked kinds of records; an edit elsewhere changes none of them.
  const parts = useBrief(
    useShallow((brief: Brief) => [
      brief.hypothesisLabels,
      ...links.map(({ collection }) => recordsOf(brief, collection)),
    ]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the brief is read when its parts have changed
  const chips = useMemo(() => {
    const { brief } = document;
    return links.flatMap(({ collection, ids }) =>
      ids.map((id) => ({
        collection,
        id,
        name: recordLabel(brief, collection, id),
        words: recordWords(brief, collection, id),
      })),
    );
  }, [parts, links]);
  return (
    <ul className={styles.chips} aria-label={label ?? 'Linked to'}>
      {label !== undefined && (
        <li className={styles.label} aria-hidden="true">
          {label}
        </li>
      )}
      {chips.map((chip) => (
        <li key={`${chip.collection}:${chip.id}`}>
          <button
            type="button"
            className={styles.chip}
            title={chip.words}
            onClick={() => focusRecord(chip.collection, chip.id)}
          >
            {chip.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
