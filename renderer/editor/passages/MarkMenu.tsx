import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../ui/class-names.ts';
import surface from '../../ui/surface/surface.module.css';
import styles from './MarkMenu.module.css';
import type { MarkEntry } from './mark-kind.ts';
import { closeMarkMenu, runMarkEntry, type ShownPart, useMarkMenu } from './mark-menu-store.ts';
import { type MenuPlace, menuPlace } from './menu-place.ts';
import type { ShownPassage } from './shown-passage.ts';

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape') closeMarkMenu();
  if (step === 0) return;
  event.preventDefault();
  const entries = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]'));
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}

/* Placed again when other entries change its height. */
function useMenuPlace(
  menu: RefObject<HTMLElement | null>,
  passage: ShownPassage | null,
  parts: readonly ShownPart[],
): MenuPlace {
  const [shown, setShown] = useState<MenuPlace>({ left: 0, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again with its parts
  useLayoutEffect(() => {
    if (!passage || !menu.current) return;
    const { offsetWidth: width, offsetHeight: height } = menu.current;
    setShown(menuPlace(passage.place(), { width, height }, { width: innerWidth, height: innerHeight }));
  }, [menu, passage, parts]);
  return shown;
}

/** What can be done at a mark: one part for each mark that lies over the text. */
export function MarkMenu() {
  const { isOpen, passage, parts } = useMarkMenu();
  const menu = useRef<HTMLDivElement>(null);
  // The first entry takes the focus once it is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when suggestions have come
  useEffect(() => {
    if (isOpen) menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [isOpen, parts]);
  const place = useMenuPlace(menu, passage, parts);
  if (!isOpen) return null;
  return createPortal(
    <div
      ref={menu}
      className={classNames(surface.surface, surface.atText)}
      style={place}
      data-writing-aid=""
      role="menu"
      tabIndex={-1}
      aria-label={parts.map(({ label }) => label).join(', ')}
      onKeyDown={moveFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) useMarkMenu.setState({ isOpen: false });
      }}
    >
      {parts.map((part) => (
        <Part key={part.label} part={part} />
      ))}
    </div>,
    document.body,
  );
}

function Part({ part }: { readonly part: ShownPart }) {
  const { suggestions, entries } = part;
  return (
    <>
      {suggestions?.map((entry) => (
        <Entry key={entry.label} entry={entry} />
      ))}
      {suggestions?.length === 0 && <p className={styles.nothing}>No suggestion</p>}
      {suggestions === null && <p className={styles.nothing}>Looking…</p>}
      {entries.map((entry) => (
        <Entry key={entry.label} entry={entry} />
      ))}
    </>
  );
}

function Entry({ entry }: { readonly entry: MarkEntry }) {
  return (
    <button
      type="button"
      role="menuitem"
      className={classNames(surface.item, styles.entry)}
      onClick={() => runMarkEntry(entry)}
    >
      {entry.label}
    </button>
  );
}
