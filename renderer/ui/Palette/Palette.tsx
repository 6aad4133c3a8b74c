import { Dialog } from '@base-ui/react/dialog';
import Search from 'lucide-react/icons/search';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import dialog from '../Dialog/Dialog.module.css';
import { useFinalFocus } from '../final-focus.ts';
import { takeHeldKeys } from '../held-keys.ts';
import { Kbd } from '../Kbd/Kbd.tsx';
import { Spinner } from '../Spinner/Spinner.tsx';
import styles from './Palette.module.css';
import { PaletteList } from './PaletteList.tsx';
import { type FoundItem, groupsOf, type PaletteItem, paletteMatches } from './palette-matches.ts';

export interface PaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Its name for a screen reader, and what the empty input says. */
  readonly label: string;
  /** Matched here, by fuzzy match of label, keywords and detail. */
  readonly items: readonly PaletteItem[];
  /** Already matched elsewhere for the present query; shown after the others. */
  readonly found?: readonly FoundItem[] | undefined;
  /** The search elsewhere is still under way. */
  readonly busy?: boolean | undefined;
  readonly onQueryChange?: ((query: string) => void) | undefined;
  /** Called with what was chosen, after the palette has asked to be closed. */
  readonly onRun: (item: PaletteItem) => void;
  readonly emptyText?: string | undefined;
}

/** More rows than this nobody reads; a longer query is quicker. */
const limit = 200;

/** Everything that can be done or opened, found by typing: arrows move, Enter runs, Escape closes. */
export function Palette({ open, onOpenChange, label, ...body }: PaletteProps): ReactNode {
  const focus = useFinalFocus();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup {...focus} className={styles.palette} aria-label={label}>
            <PaletteBody {...body} label={label} onClose={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type BodyProps = Omit<PaletteProps, 'open' | 'onOpenChange'> & { readonly onClose: () => void };

/** Mounted again at each opening, so that every opening begins with an empty query. */
function PaletteBody(props: BodyProps): ReactNode {
  const { label, busy = false } = props;
  const { emptyText = 'Nothing matches. Try fewer or other words.' } = props;
  const listId = useId();
  const { query, search, groups, count, current, setActive, run, press, takeTyped } = usePaletteQuery(props);
  return (
    <>
      <div className={styles.field}>
        {busy ? <Spinner label="Searching" /> : <Search size={16} aria-hidden="true" />}
        <PaletteInput
          {...{ label, listId, query, search, press, takeTyped }}
          row={count > 0 ? current : null}
        />
        <Kbd shortcut="Escape" />
      </div>
      <PaletteList {...{ listId, label, groups, current, onPoint: setActive, onRun: run }} />
      {count === 0 && !busy && <p className={styles.empty}>{emptyText}</p>}
      <div role="status" className="visually-hidden">
        {busy ? '' : `${count} ${count === 1 ? 'result' : 'results'}`}
      </div>
    </>
  );
}

/* What is typed, what matches it, which row is highlighted, and what Enter runs. */
function usePaletteQuery(props: BodyProps) {
  const { items, found = [], onQueryChange, onRun, onClose } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const groups = [...paletteMatches(items, query, limit), ...groupsOf(found)];
  const rows = groups.flatMap((group) => group.items);
  const current = Math.min(active, rows.length - 1);
  const search = (next: string) => {
    setQuery(next);
    setActive(0);
    onQueryChange?.(next);
  };
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined || item.disabled === true) return;
    onClose();
    onRun(item);
  };
  /** The field exists now: what was typed before becomes its query, and an Enter after it runs the first row. */
  const takeTyped = () => {
    const typed = takeHeldKeys();
    if (typed.text !== '') search(typed.text);
    if (typed.isEntered) setEntered(true);
  };
  useEffect(() => {
    if (!isEntered) return;
    setEntered(false);
    run(rows[0]);
  });
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextRow(event.key, current, rows.length);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === null) run(rows[current]);
    else setActive(next);
  };
  return { query, search, groups, count: rows.length, current, setActive, run, press, takeTyped };
}

interface PaletteInputProps {
  readonly label: string;
  readonly listId: string;
  readonly query: string;
  /** The highlighted row, or `null` where there is none. */
  readonly row: number | null;
  readonly search: (query: string) => void;
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly takeTyped: () => void;
}

function PaletteInput(props: PaletteInputProps): ReactNode {
  const { label, listId, query, row, search, press, takeTyped } = props;
  const field = useRef<HTMLInputElement>(null);
  // A closing dialog gives its focus back late, but what is typed still belongs here.
  const keepFocus = () =>
    requestAnimationFrame(() => {
      const popup = field.current?.closest('[data-open]');
      if (popup && !popup.contains(document.activeElement)) field.current?.focus();
    });
  return (
    <input
      ref={field}
      role="combobox"
      className={styles.input}
      value={query}
      placeholder={label}
      aria-label={label}
      aria-expanded={row !== null}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={row === null ? undefined : `${listId}-${row}`}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => search(event.currentTarget.value)}
      onKeyDown={press}
      onFocus={takeTyped}
      onBlur={keepFocus}
    />
  );
}

/** How many rows Page up and Page down pass over. */
const page = 8;

function nextRow(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'PageDown':
      return Math.min(current + page, count - 1);
    case 'PageUp':
      return Math.max(current - page, 0);
    default:
      return null;
  }
}
