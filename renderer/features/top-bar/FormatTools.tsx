import type { Editor } from '@tiptap/core';
import AtSign from 'lucide-react/icons/at-sign';
import Bold from 'lucide-react/icons/bold';
import BookMarked from 'lucide-react/icons/book-marked';
import Heading from 'lucide-react/icons/heading';
import Italic from 'lucide-react/icons/italic';
import Link from 'lucide-react/icons/link';
import List from 'lucide-react/icons/list';
import ListOrdered from 'lucide-react/icons/list-ordered';
import Strikethrough from 'lucide-react/icons/strikethrough';
import Subscript from 'lucide-react/icons/subscript';
import Superscript from 'lucide-react/icons/superscript';
import Table from 'lucide-react/icons/table-2';
import TextQuote from 'lucide-react/icons/text-quote';
import Underline from 'lucide-react/icons/underline';
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { runUserCommand, shortcutOf, userCommand } from '../../commands/registry.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { useApp } from '../../window/app-store.ts';
import styles from './TopBar.module.css';

const tools: readonly (readonly [string, ReactNode])[] = [
  ['format.bold', <Bold key="bold" size={15} />],
  ['format.italic', <Italic key="italic" size={15} />],
  ['format.underline', <Underline key="underline" size={15} />],
  ['format.strike', <Strikethrough key="strike" size={15} />],
  ['format.superscript', <Superscript key="superscript" size={15} />],
  ['format.subscript', <Subscript key="subscript" size={15} />],
  ['format.link', <Link key="link" size={15} />],
  ['format.bulletList', <List key="bullets" size={15} />],
  ['format.orderedList', <ListOrdered key="numbers" size={15} />],
  ['format.quote', <TextQuote key="quote" size={15} />],
  ['format.table', <Table key="table" size={15} />],
  ['insert.citation', <BookMarked key="citation" size={15} />],
  ['insert.mention', <AtSign key="mention" size={15} />],
];

/** What the menu of headings offers: the form of the paragraph that has the cursor. */
const headings = ['format.paragraph', 'format.heading1', 'format.heading2', 'format.heading3'] as const;

/** The tools look again at most this often while the cursor moves, in milliseconds. */
const lookMs = 100;

/* The names of the tools that hold at the cursor, and behind a “!” of those that can do nothing there. */
function stateNow(): string {
  const state = useApp.getState();
  const names = [...tools.map(([name]) => name), ...headings];
  const pressed = names.filter((name) => userCommand(name)?.isChecked?.(state));
  const idle = names.filter((name) => userCommand(name)?.isEnabled?.(state) === false);
  return [...pressed, ...idle.map((name) => `!${name}`)].join(' ');
}

/* Told only when it changes. */
function useToolState(editor: Editor | null): readonly string[] {
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
  return useSyncExternalStore(subscribe, stateNow).split(' ');
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

function HeadingMenu(props: { readonly state: readonly string[]; readonly isEnabled: boolean }) {
  const current = headings.find((name) => props.state.includes(name)) ?? 'format.paragraph';
  return (
    <Menu
      trigger={
        <IconButton
          label="Heading"
          icon={<Heading size={15} />}
          variant="quiet"
          disabled={!props.isEnabled}
          pressed={current !== 'format.paragraph'}
        />
      }
      items={headings.map((name) => ({
        id: name,
        label: userCommand(name)?.label ?? name,
        checked: name === current,
        onSelect: () => void runUserCommand(name),
      }))}
    />
  );
}

/** Formatting of the text that has the cursor. */
export function FormatTools() {
  const editor = useApp((state) => state.activeEditor);
  const hasText = useApp((state) => state.activeEditor !== null || state.activeField !== null);
  const state = useToolState(editor);
  return (
    <div role="toolbar" aria-label="Formatting" className={styles.tools}>
      <HeadingMenu state={state} isEnabled={hasText && !state.includes('!format.heading1')} />
      {tools.map(([name, icon]) => (
        <Tool
          key={name}
          name={name}
          icon={icon}
          isPressed={state.includes(name)}
          isEnabled={hasText && !state.includes(`!${name}`)}
        />
      ))}
    </div>
  );
}
