import { useEffect, useRef } from 'react';
import type { QueuedSignal } from '../../window/signals.ts';
import styles from './Signals.module.css';

/* So much of the text is shown before and behind: a paragraph or two. */
const around = 900;

/* From the beginning of a line or a word, if there is one near. */
function startOf(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 60).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

/** The text around a signal, which is marked in it. */
export function Passage({ text, signal }: { readonly text: string; readonly signal: QueuedSignal }) {
  const { from, to } = signal.found;
  const mark = useRef<HTMLElement>(null);
  const start = startOf(text, from - around);
  const end = Math.min(text.length, to + around);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another signal is marked at another place.
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [from, to]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage is scrolled by keys.
    <section className={styles.passage} aria-label="Passage" tabIndex={0}>
      <p>
        {start > 0 && '… '}
        {text.slice(start, from)}
        <mark ref={mark} className={styles.mark}>
          {text.slice(from, to)}
        </mark>
        {text.slice(to, end)}
        {end < text.length && ' …'}
      </p>
    </section>
  );
}
