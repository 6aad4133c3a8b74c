import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import CaseSensitive from 'lucide-react/icons/case-sensitive';
import Replace from 'lucide-react/icons/replace';
import WholeWord from 'lucide-react/icons/whole-word';
import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { openFind } from '../../window/app-store.ts';
import styles from './FindBar.module.css';
import { countWords } from './find-words.ts';
import type { Find } from './use-find.ts';

interface FindLineProps {
  readonly find: Find;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isReplaceOpen: boolean;
  readonly isReadOnly: boolean;
  readonly onTyped: () => void;
  readonly onClose: () => void;
}

/** What is searched for, how much was found, and the steps from one match to the next. */
export function FindLine(props: FindLineProps) {
  const { find, isReplaceOpen, onClose } = props;
  const { query, setQuery, matches, current } = find;
  return (
    <div className={styles.line}>
      <input
        ref={props.field}
        className={styles.input}
        aria-label="Find"
        placeholder="Find in this brief"
        value={query.text}
        onChange={(event) => {
          props.onTyped();
          setQuery({ text: event.currentTarget.value });
        }}
      />
      <span className={styles.count} role="status">
        {countWords(query.text, current, matches.length)}
      </span>
      <Comparison find={find} />
      <Steps find={find} />
      <IconButton
        label="Replace"
        icon={<Replace size={16} />}
        variant="quiet"
        pressed={isReplaceOpen}
        disabled={props.isReadOnly}
        onClick={() => openFind(!isReplaceOpen)}
      />
      <IconButton label="Close" shortcut="Escape" icon={<X size={16} />} variant="quiet" onClick={onClose} />
    </div>
  );
}

function Comparison({ find: { query, setQuery } }: { readonly find: Find }) {
  const { matchCase, wholeWords } = query;
  return (
    <>
      <IconButton
        label="Match case"
        icon={<CaseSensitive size={16} />}
        variant="quiet"
        pressed={matchCase}
        onClick={() => setQuery({ matchCase: !matchCase })}
      />
      <IconButton
        label="Whole words"
        icon={<WholeWord size={16} />}
        variant="quiet"
        pressed={wholeWords}
        onClick={() => setQuery({ wholeWords: !wholeWords })}
      />
    </>
  );
}

function Steps({ find: { go } }: { readonly find: Find }) {
  return (
    <>
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
    </>
  );
}
