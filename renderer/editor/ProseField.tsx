import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type ProseTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { useApp } from '../app/app-store.ts';
import { useDocument, useDocumentState } from '../document/context.tsx';
import { proseExtensions } from './extensions.ts';
import styles from './ProseField.module.css';
import { ProseBinding } from './prose-binding.ts';

interface ProseFieldProps {
  readonly target: ProseTarget;
  /** Accessible name of the editor. */
  readonly label: string;
  readonly placeholder: string;
}

/** One piece of prose of the open brief, edited where it stands. */
export function ProseField(props: ProseFieldProps) {
  return <KeyedProseField key={proseTargetKey(props.target)} {...props} />;
}

function KeyedProseField(props: ProseFieldProps) {
  const document = useDocument();
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const [target] = useState(props.target);
  const editor = useEditor(
    {
      extensions: [...proseExtensions, Placeholder.configure({ placeholder: props.placeholder })],
      content: JSON.parse(JSON.stringify(proseAt(document.brief, target) ?? null)),
      editable: !isReadOnly,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
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
    [document],
  );

  useEffect(() => {
    const binding = new ProseBinding(document, target, editor);
    return () => {
      binding.destroy();
      if (useApp.getState().activeEditor === editor) useApp.setState({ activeEditor: null });
    };
  }, [document, editor, target]);

  return <EditorContent editor={editor} className={styles.field} data-prose={proseTargetKey(target)} />;
}
