import type { Editor } from '@tiptap/core';
import Bold from 'lucide-react/icons/bold';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Table from 'lucide-react/icons/table-2';
import TextQuote from 'lucide-react/icons/text-quote';
import Underline from 'lucide-react/icons/underline';
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { runUserCommand, shortcutOf, userCommand } from '../../commands/registry.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { useApp } from '../../window/app-store.ts';
import styles from './TopBar.module.css';

const tools: readonly (readonly [string, ReactNode])[] = [
  ['format.bold', <Bold key="bold" size={15} />],
  ['format.italic', <Italic key="italic" size={15} />],
  ['format.underline', <Underline key="underline" size={15} />],
  ['format.link', <Link key="link" size={15} />],
  ['format.bulletList', <List key="bullets" size={15} />],
  ['format.orderedList', <ListOrdered key="numbers" size={15} />],
  ['format.quote', <TextQuote key="quote" size={15} />],
  ['format.table', <Table key="table" size={15} />],
];

/** The tools look again at most this often while the cursor moves, in milliseconds. */
const lookMs = 100;

function pressedNow(): string {
  const state = useApp.getState();
  return tools.map(([name]) => (userCommand(name)?.isChecked?.(state) ? name : '')).join(' ');
}

/* The tools show what holds at the cursor: the names of those that do, told only when they change. */
function usePressed(editor: Editor | null): string {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!editor) return () => undefined;
      let timer: number | undefined;
      const soon = () => {
        timer ??= window.setTimeout(() => {
          timer = undefined;
          onChange();
        }, lookMs);
      };
      editor.on('transaction', soon);
      return () => {
        window.clearTimeout(timer);
        editor.off('transaction', soon);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, pressedNow);
}

const Tool = memo(function Tool(props: {
  readonly name: string;
  readonly icon: ReactNode;
  readonly isPressed: boolean;
  readonly isEnabled: boolean;
}) {
  const { name } = props;
  return (
    <IconButton
      label={userCommand(name)?.label ?? name}
      shortcut={shortcutOf(name)}
      icon={props.icon}
      variant="quiet"
      disabled={!props.isEnabled}
      pressed={props.isPressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runUserCommand(name)}
    />
  );
});

/** Formatting of the prose that has the cursor. */
export function FormatTools() {
  const editor = useApp((state) => state.activeEditor);
  const pressed = usePressed(editor).split(' ');
  return (
    <div role="toolbar" aria-label="Formatting" className={styles.tools}>
      {tools.map(([name, icon]) => (
        <Tool
          key={name}
          name={name}
          icon={icon}
          isPressed={pressed.includes(name)}
          isEnabled={editor !== null}
        />
      ))}
    </div>
  );
}
