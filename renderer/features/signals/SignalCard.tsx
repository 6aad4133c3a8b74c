import type { KeyboardEvent, RefObject } from 'react';
import { entityTypeNames } from '#shared/vocabulary/entity.ts';
import { extractionKindNames } from '#shared/vocabulary/extraction.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import type { QueuedSignal } from '../../window/signals.ts';
import { type Becoming, becomingKey, isName, type SignalState } from './becoming.ts';
import styles from './Signals.module.css';
import type { Choice } from './use-queue.ts';

function wordsOfWay(way: Becoming): string {
  switch (way.kind) {
    case 'same':
      return `The entity “${way.entity.name}” of this brief`;
    case 'known':
      return `“${way.name}”, an entity of the library`;
    case 'entity':
      return `New entity: ${entityTypeNames[way.type].toLowerCase()}`;
    case 'evidence':
      return 'New evidence';
    case 'date':
      return 'The date of the evidence from this sentence';
    case 'within':
      return 'Nothing new: the evidence from this sentence has it';
  }
}

interface CardProps {
  readonly signal: QueuedSignal;
  readonly state: SignalState;
  readonly choice: Choice;
  readonly words: RefObject<HTMLTextAreaElement | null>;
  readonly onDraft: (draft: QueuedSignal['draft']) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  /** Goes back to the list without a verdict. */
  readonly onLeave: () => void;
}

/* Escape leaves the field, and not the dialog. */
function leaveBy(event: KeyboardEvent, onLeave: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  onLeave();
}

/** What a signal becomes, with the words it is accepted with, and the three verdicts. */
export function SignalCard(props: CardProps) {
  const { signal, state, choice, words, onDraft, onAccept, onReject, onLeave } = props;
  const { found } = signal;
  const isDone = state === 'accepted';
  // Its sentence is evidence already; the words are edited there.
  const isWithin = choice.way.kind === 'date' || choice.way.kind === 'within';
  return (
    <div className={styles.card}>
      <p className={styles.told}>
        {extractionKindNames[found.kind]}
        <Told signal={signal} />
      </p>
      <div className={styles.fields}>
        <AutoTextArea
          ref={words}
          label={isName(signal) ? 'Name' : 'Evidence'}
          value={choice.words}
          readOnly={isDone || isWithin}
          maxRows={6}
          onChange={(text) => onDraft({ words: text })}
          onEnter={onAccept}
          onKeyDown={(event) => leaveBy(event, onLeave)}
        />
        <Select
          label="Becomes"
          options={choice.ways.map((way) => ({ value: becomingKey(way), label: wordsOfWay(way) }))}
          value={becomingKey(choice.way)}
          disabled={isDone}
          onChange={(becomes) => onDraft({ becomes })}
        />
      </div>
      <Verdicts {...{ state, onAccept, onReject }} onEdit={() => words.current?.focus()} />
    </div>
  );
}

/* What is known besides the words. */
function Told({ signal: { found, others } }: { readonly signal: QueuedSignal }) {
  const told = [
    found.normal !== found.text && found.kind !== 'quotation' && found.normal,
    found.speaker !== '' && `said by ${found.speaker}`,
    others > 0 && `in ${others + 1} places`,
  ].filter((each) => typeof each === 'string');
  return told.length === 0 ? null : <span className={styles.besides}>{told.join(' · ')}</span>;
}

interface VerdictsProps {
  readonly state: SignalState;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
}

function Verdicts({ state, onAccept, onEdit, onReject }: VerdictsProps) {
  if (state === 'accepted')
    return (
      <p className={styles.verdict}>
        Accepted. <Kbd shortcut="Mod+Z" /> takes the last change back.
      </p>
    );
  return (
    <div className={styles.verdicts}>
      <Button variant="primary" onClick={onAccept} iconAfter={<Kbd shortcut="A" plain />}>
        Accept
      </Button>
      <Button onClick={onEdit} iconAfter={<Kbd shortcut="E" plain />}>
        Edit
      </Button>
      <Button onClick={onReject} iconAfter={<Kbd shortcut="R" plain />}>
        {state === 'rejected' ? 'Take back' : 'Reject'}
      </Button>
      <span className={styles.hint}>
        <Kbd shortcut="J" /> <Kbd shortcut="K" /> move
      </span>
    </div>
  );
}
