import Plus from 'lucide-react/icons/plus';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { sourceUses } from '#shared/queries/source-uses.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { shortTitle } from './cite-source.ts';
import type { GridAction } from './grid-keys.ts';
import styles from './SourceSide.module.css';
import { dragSource } from './source-drop.ts';

interface SourceSideProps {
  readonly onAction: (action: GridAction) => void;
  readonly onClose: () => void;
}

/** More than this nobody looks through; the field above finds the rest. */
const mostShown = 100;

function matching(sources: readonly Source[], words: string): readonly Source[] {
  const asked = words.trim().toLocaleLowerCase();
  if (asked === '') return sources;
  return sources.filter(({ title, originator, publisher }) =>
    [title, originator, publisher].some((text) => text.toLocaleLowerCase().includes(asked)),
  );
}

/** The register beside the matrix: a source that is dragged into it, or added from here, becomes evidence that cites it. */
export function SourceSide({ onAction, onClose }: SourceSideProps) {
  const sources = useRecords('sources');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(() => matching(sources, words), [sources, words]);
  const add = (source: Source | undefined) =>
    source && onAction({ kind: 'cite', sourceId: source.id, before: null });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add(found[0]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside className={styles.side} aria-label="Sources">
      <TextField
        ref={field}
        label="Find a source"
        hideLabel
        placeholder="Find a source"
        value={words}
        onChange={setWords}
        onKeyDown={press}
      />
      {sources.length === 0 ? (
        <p className={styles.hint}>
          The register of this brief has no sources yet. Add them below the brief, or in the inspector.
        </p>
      ) : (
        <Found found={found} onAdd={add} />
      )}
    </aside>
  );
}

function Found(props: { readonly found: readonly Source[]; readonly onAdd: (source: Source) => void }) {
  const { found, onAdd } = props;
  const brief = useSettledBrief();
  const uses = useMemo(() => sourceUses(brief), [brief]);
  const shown = found.slice(0, mostShown);
  const rest = found.length - shown.length;
  if (found.length === 0) return <p className={styles.hint}>No source has these words.</p>;
  return (
    <>
      <p className={styles.hint}>
        Drag a source to where its evidence is to stand, or press Enter to add it after the active item.
      </p>
      <ul className={styles.list}>
        {shown.map((source) => (
          <Item key={source.id} source={source} items={uses.get(source.id)?.evidence ?? 0} onAdd={onAdd} />
        ))}
      </ul>
      {rest > 0 && <p className={styles.hint}>{rest.toLocaleString()} more; type to find them.</p>}
    </>
  );
}

interface ItemProps {
  readonly source: Source;
  /** How many items of evidence cite it. */
  readonly items: number;
  readonly onAdd: (source: Source) => void;
}

function Item({ source, items, onAdd }: ItemProps) {
  const title = shortTitle(source.title);
  const isReadOnly = useIsReadOnly();
  const nameId = useId();
  const cited = items === 0 ? 'no evidence' : `${items} ${items === 1 ? 'item' : 'items'}`;
  return (
    <li
      className={styles.item}
      aria-labelledby={nameId}
      draggable={!isReadOnly}
      onDragStart={(event) => dragSource(event, source.id, title)}
    >
      <span id={nameId} className={styles.title} title={source.title}>
        {title}
      </span>
      <span className={styles.note}>
        {source.reliability === null ? cited : `Reliability ${source.reliability} · ${cited}`}
      </span>
      {!isReadOnly && (
        <button
          type="button"
          className={styles.add}
          aria-label={`Add evidence from ${title}`}
          title="Add to the matrix"
          onClick={() => onAdd(source)}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
