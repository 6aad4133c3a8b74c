import type { Editor } from '@tiptap/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/result.ts';
import { useDocument } from '../../document/context.tsx';
import { textLook } from '../../ui/AutoTextArea/text-look.ts';
import { classNames } from '../../ui/class-names.ts';
import { FieldFrame, useFieldWiring } from '../../ui/field/FieldFrame.tsx';
import { useApp } from '../../window/app-store.ts';
import type { Passage } from '../passages/passage.ts';
import styles from './FieldEditor.module.css';
import { type FieldAddress, fieldText } from './field-address.ts';
import { FieldBinding } from './field-binding.ts';
import { makeFieldEditor, selectInField } from './field-editor.ts';

export interface FieldEditorProps {
  readonly address: FieldAddress;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly bare?: boolean | undefined;
  readonly minRows?: number | undefined;
  readonly isReadOnly: boolean;
  readonly isSpelled: boolean;
  /** What is selected in it at first, if it takes the cursor. */
  readonly start: Passage | null;
  /** Told when there is an editor, and when there is none any more. */
  readonly onEditor: (editor: Editor | null) => void;
  readonly onFocus: () => void;
  /** What Enter does; without it Enter breaks the line. */
  readonly onEnter?: (() => void) | undefined;
  /** What Backspace does where nothing is written; says whether it did anything. */
  readonly onEmpty?: (() => boolean) | undefined;
}

const sentenceOf = ({ code, message }: Problem): string =>
  code === 'request-invalid' ? 'This is not saved: it is longer than the field can hold.' : message;

/* Connects an element with the text at an address, as long as both are there. */
function useFieldEditor(props: FieldEditorProps, onRefused: (problem: Problem | null) => void) {
  const document = useDocument();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { collection, id, field } = props.address;
  const { isReadOnly, isSpelled, bare } = props;
  useLayoutEffect(() => {
    const element = host.current;
    const address = { collection, id, field };
    const text = fieldText(document.brief, address);
    if (!element || !text) return undefined;
    const editor = makeFieldEditor(document, {
      host: element,
      text,
      // A new name, as when a record gets its number, is no other editor: somebody may be writing in it.
      label: latest.current.label,
      className: classNames(textLook({ bare }), styles.editor),
      placeholder: latest.current.placeholder ?? '',
      isEditable: !isReadOnly,
      isSpelled,
      keys: {
        enter: () => {
          latest.current.onEnter?.();
          return latest.current.onEnter !== undefined;
        },
        backspace: () => latest.current.onEmpty?.() ?? false,
      },
    });
    const binding = new FieldBinding(document, address, editor, onRefused);
    editor.on('focus', () => latest.current.onFocus());
    latest.current.onEditor(editor);
    const { start } = latest.current;
    if (start) selectInField(editor, text, start);
    return () => {
      binding.destroy();
      latest.current.onEditor(null);
      if (useApp.getState().activeEditor === editor) useApp.setState({ activeEditor: null });
      editor.destroy();
    };
  }, [document, collection, id, field, isReadOnly, isSpelled, bare, onRefused]);
  const { label } = props;
  useLayoutEffect(() => {
    host.current?.querySelector('[data-field-editor]')?.setAttribute('aria-label', label);
  }, [label]);
  return host;
}

/** A text of a record with marks, edited where it stands. It looks like the text area it takes the place of. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const [problem, setProblem] = useState<Problem | null>(null);
  const host = useFieldEditor(props, setProblem);
  const { label, hideLabel, description, minRows = 1 } = props;
  const error = problem ? sentenceOf(problem) : undefined;
  const wiring = useFieldWiring({ description, error });
  return (
    <FieldFrame {...{ label, hideLabel, description, error, wiring }} labelElement="span">
      <div ref={host} style={{ '--rows': minRows } as object} />
    </FieldFrame>
  );
}
