import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../ui/class-names.ts';
import surface from '../../ui/surface/surface.module.css';
import styles from '../MentionMenu.module.css';
import {
  closeSpellingMenu,
  type MisspelledWord,
  replaceMisspelled,
  useSpellingMenu,
} from './spelling-menu-store.ts';
import { spelling } from './spelling-service.ts';

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Pixels between the word and the menu. */
const gap = 4;

/** Pixels left free between the menu and the edge of the window. */
const margin = 8;

/** Pixels the menu is lifted over the word when it stands above it: the line with what is above and below. */
const lineHeight = 36;

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape') closeSpellingMenu();
  if (step === 0) return;
  event.preventDefault();
  const entries = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]'));
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}

const nowhere = { left: 0, bottom: 0 };

/* Above the word where there is no room below it. */
function usePlace(
  menu: RefObject<HTMLElement | null>,
  place: MisspelledWord['place'],
  content: unknown,
): Place {
  const [shown, setShown] = useState<Place>({ left: 0, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when other suggestions make it higher
  useLayoutEffect(() => {
    const { offsetHeight: height, offsetWidth: width } = menu.current ?? { offsetHeight: 0, offsetWidth: 0 };
    const top = place.bottom + gap;
    const isBelow = top + height + margin <= window.innerHeight;
    setShown({
      left: Math.max(margin, Math.min(place.left, window.innerWidth - width - margin)),
      top: isBelow ? top : Math.max(margin, top - height - lineHeight),
    });
  }, [menu, place, content]);
  return shown;
}

/** What a misspelled word may have been meant to be, and "add to own words". */
export function SpellingMenu() {
  const { isOpen, found, suggestions } = useSpellingMenu();
  const menu = useRef<HTMLDivElement>(null);
  // The first entry takes the focus once it is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the suggestions have come
  useEffect(() => {
    if (isOpen) menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [isOpen, suggestions]);
  const shown = usePlace(menu, found?.place ?? nowhere, suggestions);
  if (!isOpen || !found) return null;
  const { word } = found;
  return createPortal(
    <div
      ref={menu}
      className={classNames(surface.surface, styles.menu)}
      style={shown}
      data-writing-aid=""
      role="menu"
      tabIndex={-1}
      aria-label={`Spelling of ${word}`}
      onKeyDown={moveFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) useSpellingMenu.setState({ isOpen: false });
      }}
    >
      {suggestions?.map((suggestion) => (
        <button
          key={suggestion}
          type="button"
          role="menuitem"
          className={styles.entry}
          onClick={() => replaceMisspelled(suggestion)}
        >
          {suggestion}
        </button>
      ))}
      {suggestions?.length === 0 && <p className={styles.nothing}>No suggestion</p>}
      {suggestions === null && <p className={styles.nothing}>Looking…</p>}
      <button
        type="button"
        role="menuitem"
        className={styles.entry}
        onClick={() => {
          void spelling.learn(word);
          closeSpellingMenu();
        }}
      >
        Add “{word}” to own words
      </button>
    </div>,
    document.body,
  );
}
