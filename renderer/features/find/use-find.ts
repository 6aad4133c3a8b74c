import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FindOptions } from '#shared/prose/find.ts';
import { useBrief } from '../../document/context.tsx';
import type { PagePassage } from '../../editor/passages/page-passage.ts';
import { closeFind, useApp } from '../../window/app-store.ts';
import { clearMatches, showMatches } from './find-marks.ts';
import { placeAmong, steppedFrom } from './find-words.ts';
import { cursorPlace, findOnPage, firstFrom, type PagePlace } from './page-matches.ts';
import { selectMatch } from './replace-match.ts';

/** What is looked for. */
export interface FindQuery extends FindOptions {
  readonly text: string;
}

/** A search of the page, and where it stands. */
export interface Find {
  readonly query: FindQuery;
  readonly setQuery: (change: Partial<FindQuery>) => void;
  readonly matches: readonly PagePassage[];
  /** The match it stands at, counted from 0. */
  readonly current: number;
  readonly go: (step: 1 | -1) => void;
  /** Lets the search stand at the first match from a place on. */
  readonly beginAt: (place: PagePlace | null) => void;
}

const pageSelector = '[data-brief]';

/* The page is searched as it stands; after an edit it is searched again once it shows. */
function useMatches({ text, matchCase, wholeWords }: FindQuery): readonly PagePassage[] {
  const brief = useBrief((value) => value);
  const [matches, setMatches] = useState<readonly PagePassage[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page follows the brief
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const page = document.querySelector<HTMLElement>(pageSelector);
      setMatches(page && text !== '' ? findOnPage(page, text, { matchCase, wholeWords }) : []);
    }, 60);
    return () => window.clearTimeout(timer);
  }, [brief, text, matchCase, wholeWords]);
  return matches;
}

/** Searches the page and marks what is found. */
export function useFind(): Find {
  const [query, setQuery] = useState<FindQuery>({ text: '', matchCase: false, wholeWords: false });
  // Null before the first step: then it is the first match from where the cursor was.
  const [at, setAt] = useState<number | null>(null);
  const begin = useRef<PagePlace | null>(null);
  const matches = useMatches(query);
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
  const go = (step: 1 | -1) => setAt(steppedFrom(current, step, matches.length));
  return { query, setQuery: change, matches, current, go, beginAt };
}

/* What is selected on the page is looked for, where it is no more than a line. */
function selectedWords(): string | null {
  const selected = String(window.getSelection() ?? '');
  return selected !== '' && selected.length < 100 && !selected.includes('\n') ? selected : null;
}

/**
 * Begins a search each time the bar is asked for: at the cursor, with what is selected there. Gives what closes the bar,
 * and what is to be told when somebody types into it.
 */
export function useFindBegin(
  { query, setQuery, beginAt, matches, current }: Find,
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
  // As in a word processor, what was found is selected when the search is over.
  const close = () => {
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

/** Lets F3 go on from anywhere in the window while the bar is open. */
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
