import type { Editor } from '@tiptap/core';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { FieldMark } from '#shared/brief/field-marks.ts';
import { useDocument } from '../../document/context.tsx';
import { type PlainField, useApp } from '../../window/app-store.ts';
import { marksUnder } from '../passages/MarkedTextArea.tsx';
import { prepareMarkParts } from '../passages/mark-menu-store.ts';
import type { Passage } from '../passages/passage.ts';
import { passageInField } from '../passages/shown-passage.ts';
import { hasMarks } from '../prose/clipboard.ts';
import { openProseMenu } from '../prose/prose-menu-store.ts';
import { SpelledTextArea, type SpelledTextAreaProps } from '../spelling/SpelledTextArea.tsx';
import { pressInEmpty } from './empty-key.ts';
import { FieldEditor } from './FieldEditor.tsx';
import type { FieldAddress } from './field-address.ts';

interface MarkedFieldProps extends Omit<SpelledTextAreaProps, 'ref'> {
  readonly address: FieldAddress;
  readonly marks: readonly FieldMark[];
  /** The element that has the text: a text area, or an editor. */
  readonly element?: RefObject<HTMLElement | null> | undefined;
  /** What Backspace does where nothing is written; says whether it did anything. */
  readonly onEmpty?: (() => boolean) | undefined;
}

const passageOf = ({ selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): Passage => ({
  from,
  to,
});

/* What shows the text now: a text area as long as it has no marks and nobody wants any, otherwise an editor. */
function useShownAs({ marks, error }: MarkedFieldProps) {
  const document = useDocument();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const editor = useRef<Editor | null>(null);
  const start = useRef<Passage | null>(null);
  const [isWanted, setWanted] = useState(false);
  // What was refused is shown in the text area until it is in the brief.
  const isEditor = (isWanted || marks.length > 0) && error === undefined;
  const element = area.current;
  if (isEditor && element !== null && element === element.ownerDocument.activeElement) {
    start.current = passageOf(element);
  }
  const becomeEditor = useCallback((): Editor | null => {
    if (!area.current) return editor.current;
    const passage = passageOf(area.current);
    document.flushTyping();
    start.current = passage;
    flushSync(() => setWanted(true));
    return editor.current;
  }, [document]);
  useEffect(() => {
    if (!isWanted) return undefined;
    // A text without marks is a text area again once another one has the cursor.
    return useApp.subscribe(({ activeEditor, dialog }) => {
      if (activeEditor !== editor.current && dialog === null) setWanted(false);
    });
  }, [isWanted]);
  return { area, editor, start, isEditor, becomeEditor, want: useCallback(() => setWanted(true), []) };
}

/* Lets commands on marks act on a plain text that has, or last had, the cursor. */
function usePlainField(shown: ReturnType<typeof useShownAs>, isReadOnly: boolean) {
  const { area, becomeEditor } = shown;
  const [plain] = useState<PlainField>(() => ({
    becomeEditor,
    hasSelection: () => area.current !== null && area.current.selectionStart < area.current.selectionEnd,
    focus: () => area.current?.focus({ preventScroll: true }),
  }));
  useEffect(
    () => () => {
      if (useApp.getState().activeField === plain) useApp.setState({ activeField: null });
    },
    [plain],
  );
  return () => {
    const { activeEditor, activeField } = useApp.getState();
    if (isReadOnly || (activeEditor === null && activeField === plain)) return;
    useApp.setState({ activeEditor: null, activeField: plain });
  };
}

/* What asks for more than letters: `@` at the beginning of a word, and pasted words that have marks. */
function useRichKeys({ becomeEditor }: ReturnType<typeof useShownAs>, isReadOnly: boolean) {
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== '@' || isReadOnly || event.nativeEvent.isComposing) return;
    const { value, selectionStart } = event.currentTarget;
    if (/\S$/.test(value.slice(0, selectionStart))) return;
    event.preventDefault();
    becomeEditor()?.chain().focus().insertContent({ type: 'text', text: '@' }).run();
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (isReadOnly || !hasMarks(event.clipboardData)) return;
    const editor = becomeEditor();
    if (!editor) return;
    event.preventDefault();
    editor.view.dom.dispatchEvent(
      new window.ClipboardEvent('paste', { clipboardData: event.clipboardData, cancelable: true }),
    );
  };
  return { press, paste };
}

/* The menu of prose, with what can be done at the marks under the pointer. */
function openMenu(event: MouseEvent<HTMLTextAreaElement>): void {
  const area = event.currentTarget;
  prepareMarkParts(marksUnder(event), (mark) => passageInField(area, mark));
  area.focus({ preventScroll: true });
  openProseMenu(event.nativeEvent);
  event.preventDefault();
}

/**
 * A text of a record that takes marks. It is a text area, as light as any, until it has marks or somebody wants some: then
 * an editor takes its place, and the cursor, without anything moving.
 */
export function MarkedField(props: MarkedFieldProps): ReactNode {
  const { address, marks: _, element, onEmpty, onKeyDown, onFocus, ...area } = props;
  const { readOnly = false, isChecked = true } = area;
  const shown = useShownAs(props);
  const isSpellCheckOn = useApp((state) => state.settings.isSpellCheckOn);
  const takeCommands = usePlainField(shown, readOnly);
  const { press, paste } = useRichKeys(shown, readOnly);
  const show = useCallback(
    (now: HTMLElement | null) => {
      if (element) element.current = now;
    },
    [element],
  );
  const { area: own, editor } = shown;
  const take: RefCallback<HTMLTextAreaElement> = useCallback(
    (now) => {
      own.current = now;
      show(now);
      return () => {
        own.current = null;
      };
    },
    [own, show],
  );
  if (shown.isEditor) {
    const { label, hideLabel, description, placeholder, bare, minRows, onEnter } = area;
    return (
      <FieldEditor
        {...{ address, label, hideLabel, placeholder, bare, minRows, onEnter, onEmpty }}
        description={typeof description === 'string' ? description : undefined}
        isReadOnly={readOnly}
        isSpelled={isSpellCheckOn && isChecked && !readOnly}
        start={shown.start.current}
        onEditor={(made) => {
          editor.current = made;
          shown.start.current = null;
          if (made) show(made.view.dom);
        }}
        onFocus={shown.want}
      />
    );
  }
  return (
    <SpelledTextArea
      {...area}
      ref={take}
      onFocus={(event) => {
        onFocus?.(event);
        takeCommands();
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (!event.defaultPrevented) press(event);
        pressInEmpty(event, onEmpty);
      }}
      onPaste={paste}
      onContextMenu={readOnly ? undefined : openMenu}
    />
  );
}
