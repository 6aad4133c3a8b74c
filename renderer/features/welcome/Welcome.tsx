import BookOpen from 'lucide-react/icons/book-open';
import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import FileDown from 'lucide-react/icons/file-down';
import FilePlus from 'lucide-react/icons/file-plus';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { useApp } from '../../window/app-store.ts';
import { importChosen, importPasted } from '../../window/import.ts';
import { createBrief } from '../../window/navigate.ts';
import { closeWelcome } from '../../window/settings.ts';
import styles from './Welcome.module.css';

function Door(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly onOpen: () => void | Promise<void>;
}) {
  return (
    <button
      type="button"
      className={styles.door}
      onClick={() => {
        closeWelcome();
        void props.onOpen();
      }}
    >
      <span className={styles.icon}>{props.icon}</span>
      <span className={styles.doorTitle}>{props.title}</span>
      <span className={styles.doorText}>{props.children}</span>
    </button>
  );
}

/** Nobody types this much text between two looks: it was pasted, dropped or dictated. */
const atOnce = 80;

/* What is pasted while the welcome is shown is a report, wherever the focus is, except in other fields. */
function usePaste(
  field: RefObject<HTMLTextAreaElement | null>,
  take: (text: string, html: string | null) => void,
): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isTypedIn = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
      if (!clipboardData || (isTypedIn && target !== field.current)) return;
      event.preventDefault();
      const html = clipboardData.getData('text/html');
      take(clipboardData.getData('text/plain'), html === '' ? null : html);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}

function PastePlace() {
  const [text, setText] = useState('');
  const take = (given: string, html: string | null) => {
    if (given.trim() === '' && html === null) return;
    closeWelcome();
    void importPasted(given, html);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  usePaste(field, take);
  const onChange = (value: string) => {
    setText(value);
    if (value.length - text.length >= atOnce) take(value, null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take(text, null);
  };
  return (
    <div className={styles.paste}>
      <ClipboardPaste size={16} aria-hidden="true" />
      <textarea
        ref={field}
        rows={1}
        className={styles.pasteField}
        aria-label="Paste a report here to import it"
        placeholder="Or paste a report here"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && <Button onClick={() => take(text, null)}>Import</Button>}
    </div>
  );
}

/** The first start: three ways in, and a place to paste. It can be opened again from the Help menu. */
export function Welcome() {
  const isOpen = useApp((state) => state.isWelcomeOpen);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => !open && closeWelcome()}
      title="Welcome to Briefwright"
      description="Write structured intelligence briefs and hand them over as Word and PDF. Everything stays on this computer."
      size="large"
    >
      <div className={styles.doors}>
        <Door icon={<FileDown size={22} />} title="Import a report" onOpen={importChosen}>
          Word, web page, Markdown or plain text. It is taken apart into its sections, and no word is lost.
        </Door>
        <Door icon={<FilePlus size={22} />} title="New from template" onOpen={() => createBrief('template')}>
          The seven sections of a brief, empty, each saying what belongs in it.
        </Door>
        <Door icon={<BookOpen size={22} />} title="Open the sample" onOpen={() => createBrief('sample')}>
          A finished brief about an invented strait. Change it as you like; it is a copy.
        </Door>
      </div>
      <PastePlace />
    </Dialog>
  );
}
