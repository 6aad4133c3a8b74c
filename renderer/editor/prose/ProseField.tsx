import type { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { type ProseTarget, placeOfTarget, proseAt, proseTargetKey } from '#shared/commands/prose-target.ts';
import { fittingProse } from '#shared/prose/document.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { useApp } from '../../window/app-store.ts';
import { placeProps } from '../../window/go-to-place.ts';
import { ProseMarks } from '../passages/prose-marks.ts';
import { SpelledProse } from '../spelling/spelling-judge.ts';
import { AfterTable } from './after-table.ts';
import { proseExtensionsFor } from './atom-extensions.ts';
import { editorSchemaSpec } from './extensions.ts';
import { mentionSuggestion } from './mention-suggestion.ts';
import styles from './ProseField.module.css';
import { ProseBinding } from './prose-binding.ts';
import { proseEditorProps } from './prose-editor-props.ts';
import { SelectionHearing } from './selection-hearing.ts';

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

/* A copy: the editor keeps what it is given. */
function shownProse(brief: Brief, target: ProseTarget) {
  const prose = proseAt(brief, target);
  return prose ? JSON.parse(JSON.stringify(fittingProse(prose))) : null;
}

function KeyedProseField(props: ProseFieldProps) {
  const document = useDocument();
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const isSpellCheckOn = useApp((state) => state.settings.isSpellCheckOn);
  const [target] = useState(props.target);
  const latest = useRef<Editor | null>(null);
  const editorProps = useMemo(
    () => proseEditorProps(document, props.label, () => latest.current),
    [document, props.label],
  );
  const editor = useEditor(
    {
      extensions: [
        ...proseExtensionsFor(document),
        mentionSuggestion(document),
        ProseMarks,
        ...(isSpellCheckOn ? [SpelledProse] : []),
        AfterTable,
        SelectionHearing,
        Placeholder.configure({ placeholder: props.placeholder }),
      ],
      schemaSpec: editorSchemaSpec,
      content: shownProse(document.brief, target),
      editable: !isReadOnly,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      // This extension computes after every key what was deleted, and nothing uses it.
      enableCoreExtensions: { delete: false },
      editorProps,
      onFocus: ({ editor: focused }) => useApp.setState({ activeEditor: focused }),
    },
    [document, isSpellCheckOn],
  );
  latest.current = editor;
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dom.setAttribute('aria-label', props.label);
  }, [editor, props.label]);
  useBinding(document, target, editor);
  return <EditorContent editor={editor} className={styles.field} {...placeProps(placeOfTarget(target))} />;
}

/* Connects the editor with the brief as long as both exist. */
function useBinding(document: BriefDocument, target: ProseTarget, editor: Editor): void {
  useEffect(() => {
    // If drawing is late, the first editor is destroyed before it is on the page; the next drawing brings another one.
    if (editor.isDestroyed) return undefined;
    const binding = new ProseBinding(document, target, editor);
    return () => {
      binding.destroy();
      if (useApp.getState().activeEditor === editor) useApp.setState({ activeEditor: null });
    };
  }, [document, editor, target]);
}
