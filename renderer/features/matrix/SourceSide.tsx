import ChevronLeft from 'lucide-react/icons/chevron-left';
import Plus from 'lucide-react/icons/plus';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Capture } from '#shared/brief/kinds/capture.ts';
import type { Source } from '#shared/brief/kinds/source.ts';
import type { QuotedPassage } from '#shared/commands/capture-calls.ts';
import { sourceUses } from '#shared/queries/source-uses.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { shortTitle } from './cite-source.ts';
import type { GridAction } from './grid-keys.ts';
import styles from './SourceSide.module.css';
import { dragPassage, dragSource } from './source-drop.ts';

/** What draws the text of a capture, and tells of passages that are dragged or taken. */
export type ReadCapture = (props: {
  readonly captureId: string;
  readonly onDrag: (transfer: DataTransfer, quoted: QuotedPassage) => void;
  readonly onTake: (quoted: QuotedPassage) => void;
}) => ReactNode;

interface SourceSideProps {
  readonly readCapture: ReadCapture;
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
export function SourceSide(props: SourceSideProps) {
  const [reading, setReading] = useState<Capture | null>(null);
  return (
    <aside className={styles.side} aria-label="Sources">
      {reading ? (
        <Reading {...props} capture={reading} onBack={() => setReading(null)} />
      ) : (
        <Register {...props} onRead={setReading} />
      )}
    </aside>
  );
}

function Reading(props: SourceSideProps & { readonly capture: Capture; readonly onBack: () => void }) {
  const { capture, readCapture, onAction, onBack } = props;
  return (
    <>
      <button type="button" className={styles.back} onClick={onBack}>
        <ChevronLeft size={14} aria-hidden="true" />
        {shortTitle(capture.title)}
      </button>
      <p className={styles.hint}>
        Select a passage and drag it to its place, or press Enter to add it after the active item.
      </p>
      <div className={styles.text}>
        {readCapture({
          captureId: capture.id,
          onDrag: dragPassage,
          onTake: (quoted) => onAction({ kind: 'quote', quoted, before: null }),
        })}
      </div>
    </>
  );
}

type RegisterProps = SourceSideProps & { readonly onRead: (capture: Capture) => void };

function Register({ onAction, onClose, onRead }: RegisterProps) {
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
    <>
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
      <Captures onRead={onRead} />
    </>
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

/* The captures that have a text, to be read for passages. */
function Captures({ onRead }: { readonly onRead: (capture: Capture) => void }) {
  const captures = useRecords('captures').filter(({ textAttachmentId }) => textAttachmentId !== null);
  if (captures.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Captures</h3>
      <ul className={styles.captures}>
        {captures.map((capture) => (
          <li key={capture.id}>
            <button type="button" className={styles.capture} onClick={() => onRead(capture)}>
              {shortTitle(capture.title)}
            </button>
          </li>
        ))}
      </ul>
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
