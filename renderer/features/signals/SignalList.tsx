import { type KeyboardEvent, type Ref, useEffect, useId } from 'react';
import { extractionKindNames } from '#shared/vocabulary/extraction.ts';
import { classNames } from '../../ui/class-names.ts';
import type { QueuedSignal, SignalQueue } from '../../window/signals.ts';
import type { SignalState } from './becoming.ts';
import { type QueueAction, queueAction } from './queue-keys.ts';
import styles from './Signals.module.css';

interface ListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly queue: SignalQueue;
  readonly states: readonly SignalState[];
  readonly onAction: (action: QueueAction) => void;
}

/** Everything that was found, in the order of the text. It has the focus; one key each accepts, edits and rejects. */
export function SignalList({ ref, queue, states, onAction }: ListProps) {
  const id = useId();
  const { signals, at } = queue;
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const press = (event: KeyboardEvent) => {
    const action = queueAction(event, at, signals.length);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    onAction(action);
  };
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label="Found"
      aria-activedescendant={`${id}-${at}`}
      aria-keyshortcuts="A E R J K"
      className={styles.list}
      onKeyDown={press}
    >
      {signals.map((signal, place) => (
        <Row
          key={signal.key}
          id={`${id}-${place}`}
          signal={signal}
          state={states[place] ?? 'waiting'}
          isActive={place === at}
          onGo={() => onAction({ kind: 'go', to: place })}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly signal: QueuedSignal;
  readonly state: SignalState;
  readonly isActive: boolean;
  readonly onGo: () => void;
}

function Row({ id, signal, state, isActive, onGo }: RowProps) {
  const { found, others } = signal;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the list, which names the active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classNames(styles.row, isActive && styles.active, state !== 'waiting' && styles.judged)}
      onClick={onGo}
    >
      <span className={styles.kind}>{extractionKindNames[found.kind]}</span>{' '}
      <span className={styles.words}>{found.text}</span>{' '}
      <span className={styles.more}>{others > 0 && `${others + 1} times`}</span>{' '}
      <span className={styles.state}>{state !== 'waiting' && state}</span>
    </div>
  );
}
