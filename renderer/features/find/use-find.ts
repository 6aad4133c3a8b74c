import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FindOptions } from '#shared/prose/find.ts';
import { useBrief } from '../../document/context.tsx';
import type { PagePassage } from '../../editor/passages/page-passage.ts';
import { closeFind, useApp } from '../../window/app-store.ts';
import { clearMatches, showMatches } from './find-marks.ts';
import { placeAmong, steppedFrom } from './find-words.ts';
import { cursorPlace, findOnPage, firstFrom, type PagePlace } from './page-matches.ts';
import { selectMatch } from './replace-match.ts';

/** What is searched for. */
export interface FindQuery extends FindOptions {
  readonly text: string;
}

/** What a search found, and the match it is at. */
export interface FindStand {
  readonly matches: readonly PagePassage[];
  readonly current: number;
}

/** A search of the page and its current match. */
export interface Find {
  readonly query: FindQuery;
  readonly setQuery: (change: Partial<FindQuery>) => void;
  readonly matches: readonly PagePassage[];
  /** The current match, counted from 0. */
  readonly current: number;
  readonly go: (step: 1 | -1) => void;
  /** What it finds in the page as it is now, if it has not caught up with the last typing. */
  readonly caughtUp: () => FindStand;
  /** Makes the first match from a place on the current one. */
  readonly beginAt: (place: PagePlace | null) => void;
}

const pageSelector = '[data-brief]';

/** The page is searched this many milliseconds after the last letter, so that typing does not wait for it. */
const searchDelayMs = 60;

/* The page is searched as it is shown; after an edit it is searched again once it shows the edit. */
function useMatches(query: FindQuery) {
  const { text, matchCase, wholeWords } = query;
  const brief = useBrief((value) => value);
  const [matches, setMatches] = useState<readonly PagePassage[]>([]);
  const due = useRef<number | null>(null);
  const search = () => {
    if (due.current !== null) window.clearTimeout(due.current);
    due.current = null;
    const page = document.querySelector<HTMLElement>(pageSelector);
    const found = page && text !== '' ? findOnPage(page, text, query) : [];
    setMatches(found);
    return found;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page follows the brief
  useEffect(() => {
    due.current = window.setTimeout(search, searchDelayMs);
    return () => {
      if (due.current !== null) window.clearTimeout(due.current);
    };
  }, [brief, text, matchCase, wholeWords]);
  // A quick user must not act on what was found for an earlier query.
  const caughtUp = () => (due.current === null ? matches : search());
  return { matches, caughtUp };
}

/** Searches the page and marks what is found. */
export function useFind(): Find {
  const [query, setQuery] = useState<FindQuery>({ text: '', matchCase: false, wholeWords: false });
  // Null before the first step: it is then the first match from where the cursor was.
  const [at, setAt] = useState<number | null>(null);
  const begin = useRef<PagePlace | null>(null);
  const { matches, caughtUp: matchesNow } = useMatches(query);
  const first = useMemo(() => firstFrom(matches, begin.current), [matches]);
  const current = placeAmong(at ?? first, matches.length);
  useEffect(() => {
    showMatches(matches, current);
    return clearMatches;
  }, [matches, current]);
  const change = useCallback((fields: Partial<FindQuery>) => {
    setQuery((last) => ({ ...last, ...fields }));
    if (fields.text !== undefined) setAt(null);
  }, []);
  const beginAt = useCallback((place: PagePlace | null) => {
    begin.current = place;
    setAt(null);
  }, []);
  const caughtUp = (): FindStand => {
    const found = matchesNow();
    return { matches: found, current: placeAmong(at ?? firstFrom(found, begin.current), found.length) };
  };
  const go = (step: 1 | -1) => {
    const now = caughtUp();
    setAt(steppedFrom(now.current, step, now.matches.length));
  };
  return { query, setQuery: change, matches, current, go, caughtUp, beginAt };
}

/* What is selected on the page becomes the query, if it is no more than a line. */
function selectedWords(): string | null {
  const selected = String(window.getSelection() ?? '');
  return selected !== '' && selected.length < 100 && !selected.includes('\n') ? selected : null;
}

/**
 * Begins a search each time the bar is asked for: at the cursor, with what is selected there. Gives what closes the
 * bar, and what must be called when somebody types into it.
 */
export function useFindBegin(
  { query, setQuery, beginAt, caughtUp }: Find,
  field: RefObject<HTMLInputElement | null>,
) {
  const asked = useApp((state) => state.find.asked);
  const cameFrom = useRef(document.activeElement);
  const isFresh = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor comes here each time the bar is asked for
  useEffect(() => {
    const focused = document.activeElement;
    isFresh.current = true;
    if (!focused?.closest(pageSelector)) return;
    cameFrom.current = focused;
    beginAt(cursorPlace());
    const text = selectedWords();
    if (text !== null) setQuery({ text });
  }, [asked]);
  // What was selected on the page stands in the field one drawing later, and is selected there too until something is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the bar is asked for or filled
  useEffect(() => {
    if (isFresh.current) field.current?.select();
  }, [asked, query.text]);
  // As in a word processor, the current match is selected when the search is over.
  const close = () => {
    const { matches, current } = caughtUp();
    closeFind();
    const match = matches[current];
    if (match) selectMatch(match);
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  const noteTyped = () => {
    isFresh.current = false;
  };
  return { close, noteTyped };
}

/** Lets F3 continue the search from anywhere in the window while the bar is open. */
export function useFindKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
