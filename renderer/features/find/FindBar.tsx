import { type KeyboardEvent, useRef, useState } from 'react';
import { useDocumentState } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import styles from './FindBar.module.css';
import { FindLine } from './FindLine.tsx';
import { ReplaceLine } from './ReplaceLine.tsx';
import { useFind, useFindBegin, useFindKeys } from './use-find.ts';
import { useReplace } from './use-replace.ts';

function Bar({ isReplaceOpen }: { readonly isReplaceOpen: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  const [replacement, setReplacement] = useState('');
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const find = useFind();
  const { close, noteTyped } = useFindBegin(find, field);
  const { replaceOne, replaceAll } = useReplace(find, replacement, field);
  useFindKeys(find.go);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) find.go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter') replaceOne();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar} onKeyDown={onKeyDown} aria-label="Find in brief">
      <FindLine {...{ find, field, isReplaceOpen, isReadOnly }} onTyped={noteTyped} onClose={close} />
      {isReplaceOpen && !isReadOnly && (
        <ReplaceLine
          value={replacement}
          onChange={setReplacement}
          isPossible={find.matches.length > 0}
          onReplace={replaceOne}
          onReplaceAll={replaceAll}
        />
      )}
    </search>
  );
}

/** Find and replace across the whole brief, prose and records. */
export function FindBar() {
  const find = useApp((state) => state.find);
  return find.isOpen ? <Bar isReplaceOpen={find.isReplaceOpen} /> : null;
}
