import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { backToText, showPassage } from './CaptureText.tsx';
import styles from './CaptureView.module.css';
import { foundIn } from './found-in.ts';

function useFinding(text: string, shown: RefObject<HTMLElement | null>) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(-1);
  const found = useMemo(() => foundIn(text, words), [text, words]);
  const go = (by: number) => {
    if (found.length === 0) return;
    const next = (at + by + found.length) % found.length;
    setAt(next);
    const from = found[next] ?? 0;
    const field = document.activeElement;
    if (shown.current) showPassage(shown.current, { from, to: from + words.length });
    // The keys stay in the field, so that Enter goes on to the next one.
    if (field instanceof HTMLInputElement) field.focus({ preventScroll: true });
  };
  const find = (next: string) => {
    setWords(next);
    setAt(-1);
  };
  return { words, find, go, at, found };
}

/** Finds words in the text of a capture and selects them there, so that a passage can begin at them. */
export function FindInText(props: { readonly text: string; readonly shown: RefObject<HTMLElement | null> }) {
  const { words, find, go, at, found } = useFinding(props.text, props.shown);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (props.shown.current) backToText(props.shown.current);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={styles.find}>
      <TextField
        label="Find in the text"
        hideLabel
        placeholder="Find in the text"
        value={words}
        onChange={find}
        onKeyDown={press}
      />
      <IconButton label="Previous" icon={<ChevronUp size={16} />} size="small" onClick={() => go(-1)} />
      <IconButton label="Next" icon={<ChevronDown size={16} />} size="small" onClick={() => go(1)} />
      <span className={styles.found} aria-live="polite">
        {words !== '' && (at < 0 ? `${found.length} found` : `${at + 1} of ${found.length}`)}
      </span>
    </search>
  );
}
