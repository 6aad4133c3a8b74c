import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { takeHeldKeys } from '../../ui/held-keys.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { useApp } from '../../window/app-store.ts';
import { keepUnsent, useReview } from '../../window/review.ts';
import { changeSettings } from '../../window/settings.ts';
import { AddressOffers, useAddressOffers } from './AddressOffers.tsx';
import styles from './Comments.module.css';

interface ComposerProps {
  /** Under which key what is written is kept until it is sent. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly button: string;
  /** What is there before somebody writes. */
  readonly start?: string;
  /** Without buttons as long as nothing is written. */
  readonly isQuiet?: boolean;
  /** Takes the keys when this changes to a number other than 0. */
  readonly asked?: number;
  /** Keeps the words; says whether they were kept. */
  readonly onSend: (text: string) => boolean;
  /** What is done when nothing is to be written; without it there is no button for that. */
  readonly onCancel?: () => void;
}

/* Who writes is asked the first time, and never again. */
function useName() {
  const author = useApp((state) => state.settings.author);
  const [isAsked] = useState(author.trim() === '');
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const isKnown = author.trim() !== '';
  const keep = (): boolean => {
    if (isKnown) return true;
    if (name.trim() === '') {
      setError('Write your name first: it stands beside what you say.');
      return false;
    }
    void changeSettings({ author: name.trim() });
    return true;
  };
  const change = (next: string) => {
    setName(next);
    setError(undefined);
  };
  return { isShown: isAsked && !isKnown, name, error, change, keep };
}

function NameField({ who }: { readonly who: ReturnType<typeof useName> }) {
  if (!who.isShown) return null;
  return (
    <TextField
      label="Your name"
      description="It stands beside what you write. You are asked only this once; the settings have it."
      value={who.name}
      error={who.error}
      maxLength={500}
      onChange={who.change}
    />
  );
}

/* Takes the keys, and what was typed since it was asked for. */
function useAsked(area: RefObject<HTMLTextAreaElement | null>, name: string, asked: number): void {
  useEffect(() => {
    if (asked === 0) return;
    area.current?.focus();
    const { text } = takeHeldKeys();
    if (text !== '') keepUnsent(name, (useReview.getState().unsent[name] ?? '') + text);
  }, [area, name, asked]);
}

/** Where a comment is written: Ctrl+Enter sends it, Escape leaves it, and `@` offers people. */
export function Composer(props: ComposerProps) {
  const { name, label, placeholder, button, start = '', asked = 0, isQuiet, onSend, onCancel } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const text = useReview((state) => state.unsent[name] ?? start);
  const who = useName();
  const offers = useAddressOffers(area, text, (next) => keepUnsent(name, next));
  useAsked(area, name, asked);
  const isEmpty = text.trim() === '';
  const send = () => {
    if (isEmpty || !who.keep()) return;
    onSend(text);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offers.press(event) || event.nativeEvent.isComposing) return;
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSent) send();
    else if (event.key === 'Escape') onCancel?.();
    if (isSent || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className={styles.composer}>
      <AutoTextArea
        ref={area}
        {...{ label, placeholder, value: text, ...offers.attributes }}
        hideLabel
        minRows={2}
        maxRows={14}
        onChange={(next) => keepUnsent(name, next)}
        onKeyDown={press}
      />
      <AddressOffers offers={offers} />
      <NameField who={who} />
      {!(isQuiet && isEmpty) && <Actions {...{ button, isEmpty, onCancel, onSend: send }} />}
    </div>
  );
}

function Actions(props: {
  readonly button: string;
  readonly isEmpty: boolean;
  readonly onCancel: (() => void) | undefined;
  readonly onSend: () => void;
}) {
  const { button, isEmpty, onCancel, onSend } = props;
  return (
    <div className={styles.actions}>
      <Button size="small" variant="primary" disabled={isEmpty} onClick={onSend}>
        {button}
      </Button>
      {onCancel && (
        <Button size="small" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      )}
      {!isEmpty && <span className={styles.hint}>Ctrl+Enter</span>}
    </div>
  );
}
