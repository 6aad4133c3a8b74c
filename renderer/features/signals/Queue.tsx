import { type RefObject, useRef } from 'react';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import type { SignalQueue } from '../../window/signals.ts';
import { type SignalState, stateOf } from './becoming.ts';
import { Passage } from './Passage.tsx';
import { SignalCard } from './SignalCard.tsx';
import { SignalList } from './SignalList.tsx';
import styles from './Signals.module.css';
import { choiceOf, useQueue } from './use-queue.ts';

interface QueueProps {
  readonly queue: SignalQueue;
  /** Asks for another text. */
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** What was found in a text: a list, and of one of it the passage and what it becomes. */
export function Queue({ queue, onAnother, onClose }: QueueProps) {
  const list = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const work = useQueue(queue, () => {
    words.current?.focus();
    words.current?.select();
  });
  const states = queue.signals.map((each) => stateOf(work.brief, each));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Names, dates and claims"
      description={tally(queue, states)}
      size="full"
      initialFocus={list}
      actions={<Button onClick={onAnother}>Another text…</Button>}
    >
      {queue.signals.length > 0 ? (
        <div className={styles.queue}>
          <SignalList ref={list} queue={queue} states={states} onAction={work.onAction} />
          <Looked {...{ queue, states, work, list, words }} />
        </div>
      ) : (
        <EmptyState title="Nothing was found">
          The text has no name, date, quantity, quotation or claim that the program knows how to find.
        </EmptyState>
      )}
    </Dialog>
  );
}

interface LookedProps {
  readonly queue: SignalQueue;
  readonly states: readonly SignalState[];
  readonly work: ReturnType<typeof useQueue>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly words: RefObject<HTMLTextAreaElement | null>;
}

/* The one that is looked at, in its passage, and what it becomes. */
function Looked({ queue, states, work, list, words }: LookedProps) {
  const { brief, onAction, draft } = work;
  const signal = queue.signals[queue.at];
  const leave = () => list.current?.focus();
  const judge = (kind: 'accept' | 'reject') => {
    onAction({ kind });
    leave();
  };
  if (!signal) return null;
  return (
    <div className={styles.work}>
      <Passage text={queue.text} signal={signal} />
      <SignalCard
        key={signal.key}
        signal={signal}
        state={states[queue.at] ?? 'waiting'}
        choice={choiceOf(brief, queue, signal)}
        words={words}
        onDraft={draft}
        onAccept={() => judge('accept')}
        onReject={() => judge('reject')}
        onLeave={leave}
      />
    </div>
  );
}

function tally({ origin, signals, isWhole }: SignalQueue, states: readonly string[]): string {
  const count = (state: string) => states.filter((each) => each === state).length;
  const found = `${signals.length} found in ${origin.words}: ${count('waiting')} to look at, ${count('accepted')} accepted, ${count('rejected')} rejected.`;
  return isWhole ? found : `${found} A part of the text took too long and was left out.`;
}
