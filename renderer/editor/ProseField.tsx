import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { type ProseTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { useDocument, useDocumentState } from '../document/context.tsx';
import { useApp } from '../window/app-store.ts';
import { runUserCommand } from '../window/run-command.ts';
import { AfterTable } from './after-table.ts';
import { proseExtensionsFor } from './atom-extensions.ts';
import { clipboardProps } from './clipboard.ts';
import { isCursorInView } from './cursor-in-view.ts';
import { mentionSuggestion } from './mention-suggestion.ts';
import styles from './ProseField.module.css';
import { ProseBinding } from './prose-binding.ts';
import { SelectionHearing } from './selection-hearing.ts';
import { misspelledAt, Spelling } from './spelling/spelling-extension.ts';
import { openSpellingMenu } from './spelling/spelling-menu-store.ts';

interface ProseFieldProps {
  readonly target: ProseTarget;
  /** Accessible name of the editor. */
  readonly label: string;
  readonly placeholder: string;
}

function keep(_view: EditorView, event: Event): boolean {
  event.stopPropagation();
  return false;
}

/* What follows a key press and concerns the editor alone; else the whole page is asked at every key who wants it. */
const keptFromPage = { keypress: keep, textInput: keep, input: keep, keyup: keep };

/** One piece of prose of the open brief, edited where it stands. */
export function ProseField(props: ProseFieldProps) {
  return <KeyedProseField key={proseTargetKey(props.target)} {...props} />;
}

function KeyedProseField(props: ProseFieldProps) {
  const document = useDocument();
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const isSpellCheckOn = useApp((state) => state.settings.isSpellCheckOn);
  const [target] = useState(props.target);
  const latest = useRef<Editor | null>(null);
  const { handleDOMEvents, ...clipboard } = useState(() => clipboardProps(() => latest.current))[0];
  const editor = useEditor(
    {
      extensions: [
        ...proseExtensionsFor(document),
        mentionSuggestion(document),
        ...(isSpellCheckOn ? [Spelling] : []),
        AfterTable,
        SelectionHearing,
        Placeholder.configure({ placeholder: props.placeholder }),
      ],
      content: JSON.parse(JSON.stringify(proseAt(document.brief, target) ?? null)),
      editable: !isReadOnly,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      // It works out after every key what was deleted, and nobody asks for it.
      enableCoreExtensions: { delete: false },
      editorProps: {
        ...clipboard,
        handleScrollToSelection: isCursorInView,
        handleDOMEvents: {
          ...handleDOMEvents,
          ...keptFromPage,
          // The system's own undo of typing would bypass the brief's history.
          beforeinput: (_view, event) => {
            if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
            event.preventDefault();
            runUserCommand(event.inputType === 'historyUndo' ? 'edit.undo' : 'edit.redo');
            return true;
          },
          contextmenu: (view, event) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const found = place ? misspelledAt(view, place.pos) : null;
            if (!found) return false;
            event.preventDefault();
            openSpellingMenu(found);
            return true;
          },
        },
        attributes: {
          class: styles.prose ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': props.label,
          spellcheck: 'false',
        },
      },
      onFocus: ({ editor: focused }) => useApp.setState({ activeEditor: focused }),
    },
    [document, isSpellCheckOn],
  );
  latest.current = editor;

  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dom.setAttribute('aria-label', props.label);
  }, [editor, props.label]);

  useEffect(() => {
    // Drawn late, the first editor is taken down before it is on the page; the next one comes with another drawing.
    if (editor.isDestroyed) return undefined;
    const binding = new ProseBinding(document, target, editor);
    return () => {
      binding.destroy();
      if (useApp.getState().activeEditor === editor) useApp.setState({ activeEditor: null });
    };
  }, [document, editor, target]);

  return <EditorContent editor={editor} className={styles.field} data-prose={proseTargetKey(target)} />;
}
