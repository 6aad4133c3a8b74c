import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import CaseSensitive from 'lucide-react/icons/case-sensitive';
import Replace from 'lucide-react/icons/replace';
import WholeWord from 'lucide-react/icons/whole-word';
import X from 'lucide-react/icons/x';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { replaceText } from '#shared/commands/replace-text.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { closeFind, openFind, useApp } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { offerUndo } from '../../window/undo-offer.ts';
import styles from './FindBar.module.css';
import { clearMarks, markMatches } from './find-marks.ts';
import { cursorPlace, findOnPage, firstFrom, type PageMatch, type PagePlace } from './page-matches.ts';
import { replaceMatch, selectMatch } from './replace-match.ts';

function page(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-brief]');
}

/* The page is searched as it stands; after an edit it is searched again once it shows. */
function useMatches(query: string, matchCase: boolean, wholeWords: boolean) {
  const brief = useBrief((value) => value);
  const [matches, setMatches] = useState<readonly PageMatch[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page follows the brief
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const root = page();
      setMatches(root && query !== '' ? findOnPage(root, query, { matchCase, wholeWords }) : []);
    }, 60);
    return () => window.clearTimeout(timer);
  }, [brief, query, matchCase, wholeWords]);
  return matches;
}

/* F3 goes on from anywhere in the window while the bar is open. */
function useFindKeys(go: (step: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function Bar({ isReplaceOpen }: { readonly isReplaceOpen: boolean }) {
  const brief = useDocument();
  const [query, setQuery] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  // Null before the first step: then it is the first match from where the cursor was.
  const [at, setAt] = useState<number | null>(null);
  const begin = useRef<PagePlace | null>(null);
  const isFresh = useRef(true);
  const field = useRef<HTMLInputElement>(null);
  const asked = useApp((state) => state.find.asked);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const cameFrom = useRef(document.activeElement);
  const matches = useMatches(query, matchCase, wholeWords);
  const first = useMemo(() => firstFrom(matches, begin.current), [matches]);
  const current = matches.length === 0 ? 0 : (at ?? first) % matches.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor comes here each time the bar is asked for
  useEffect(() => {
    const focused = document.activeElement;
    if (focused?.closest('[data-brief]')) {
      cameFrom.current = focused;
      begin.current = cursorPlace();
      setAt(null);
      const selected = String(window.getSelection() ?? '');
      if (selected !== '' && selected.length < 100 && !selected.includes('\n')) setQuery(selected);
    }
    isFresh.current = true;
  }, [asked]);
  // What was selected on the page stands in the field one drawing later, and is selected there too until something is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the bar is asked for or filled
  useEffect(() => {
    if (isFresh.current) field.current?.select();
  }, [asked, query]);
  useEffect(() => {
    markMatches(matches, current);
    return clearMarks;
  }, [matches, current]);

  // As in a word processor, what was found is selected when the search is over.
  const close = () => {
    closeFind();
    const match = matches[current];
    if (match) selectMatch(match);
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  const go = (step: 1 | -1) => setAt((current + step + matches.length) % Math.max(1, matches.length));
  const replaceOne = () => {
    const match = matches[current];
    const options = { matchCase, wholeWords };
    const behind = match && replaceMatch(match, { text: replacement, options });
    if (!behind) return;
    begin.current = behind;
    setAt(null);
    brief.flushTyping();
  };
  const replaceAll = () => {
    const done = brief.run(replaceText, { query, replacement, matchCase, wholeWords });
    if (!done.ok) {
      tellProblem(done.error, 'Nothing was replaced');
      return;
    }
    // The button can no longer be pressed when nothing is left to replace, and would keep the keyboard to itself.
    field.current?.focus();
    offerUndo(brief, matches.length === 1 ? '1 place changed' : `${matches.length} places changed`);
  };
  useFindKeys(go);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter') replaceOne();
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.bar} onKeyDown={onKeyDown} aria-label="Find in brief">
      <div className={styles.line}>
        <input
          ref={field}
          className={styles.input}
          aria-label="Find"
          placeholder="Find in this brief"
          value={query}
          onChange={(event) => {
            isFresh.current = false;
            setQuery(event.currentTarget.value);
            setAt(null);
          }}
        />
        <span className={styles.count} role="status">
          {query === '' ? '' : matches.length === 0 ? 'Nothing found' : `${current + 1} of ${matches.length}`}
        </span>
        <IconButton
          label="Match case"
          icon={<CaseSensitive size={16} />}
          variant="quiet"
          pressed={matchCase}
          onClick={() => setMatchCase(!matchCase)}
        />
        <IconButton
          label="Whole words"
          icon={<WholeWord size={16} />}
          variant="quiet"
          pressed={wholeWords}
          onClick={() => setWholeWords(!wholeWords)}
        />
        <IconButton
          label="Previous match"
          shortcut="Shift+F3"
          icon={<ArrowUp size={16} />}
          variant="quiet"
          onClick={() => go(-1)}
        />
        <IconButton
          label="Next match"
          shortcut="F3"
          icon={<ArrowDown size={16} />}
          variant="quiet"
          onClick={() => go(1)}
        />
        <IconButton
          label="Replace"
          icon={<Replace size={16} />}
          variant="quiet"
          pressed={isReplaceOpen}
          disabled={isReadOnly}
          onClick={() => openFind(!isReplaceOpen)}
        />
        <IconButton label="Close" shortcut="Escape" icon={<X size={16} />} variant="quiet" onClick={close} />
      </div>
      {isReplaceOpen && !isReadOnly && (
        <div className={styles.line}>
          <input
            className={styles.input}
            aria-label="Replace with"
            placeholder="Replace with"
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button disabled={matches.length === 0} onClick={replaceOne}>
            Replace
          </Button>
          <Button disabled={matches.length === 0} onClick={replaceAll}>
            Replace all
          </Button>
        </div>
      )}
    </search>
  );
}

/** Find and replace across the whole brief, prose and records. */
export function FindBar() {
  const find = useApp((state) => state.find);
  return find.isOpen ? <Bar isReplaceOpen={find.isReplaceOpen} /> : null;
}
