import type { Editor } from '@tiptap/core';
import Bold from 'lucide-react/icons/bold';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Table from 'lucide-react/icons/table-2';
import TextQuote from 'lucide-react/icons/text-quote';
import Underline from 'lucide-react/icons/underline';
import { type ReactNode, useEffect, useReducer } from 'react';
import { useApp } from '../../app/app-store.ts';
import { runUserCommand, shortcutOf, userCommand } from '../../commands/registry.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
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

/* The tools show what holds at the cursor, so they look again whenever the editor's selection or text changes. */
function useEditorTicks(editor: Editor | null): void {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!editor) return undefined;
    let frame = 0;
    const soon = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    editor.on('transaction', soon);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('transaction', soon);
    };
  }, [editor]);
}

/** Formatting of the prose that has the cursor. */
export function FormatTools() {
  const editor = useApp((state) => state.activeEditor);
  useEditorTicks(editor);
  return (
    <div role="toolbar" aria-label="Formatting" className={styles.tools}>
      {tools.map(([name, icon]) => {
        const command = userCommand(name);
        const state = useApp.getState();
        return (
          <IconButton
            key={name}
            label={command?.label ?? name}
            shortcut={shortcutOf(name)}
            icon={icon}
            variant="quiet"
            disabled={!editor}
            pressed={command?.isChecked?.(state) ?? false}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runUserCommand(name)}
          />
        );
      })}
    </div>
  );
}
