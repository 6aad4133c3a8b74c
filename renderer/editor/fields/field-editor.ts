import { Editor } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { TextSelection } from '@tiptap/pm/state';
import type { MarkedText } from '#shared/brief/field-marks.ts';
import { positionOfOffset, proseOfMarked } from '#shared/prose/field-prose.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useApp } from '../../window/app-store.ts';
import type { Passage } from '../passages/passage.ts';
import { proseEditorProps } from '../prose/prose-editor-props.ts';
import { type FieldKeys, fieldExtensionsFor } from './field-extensions.ts';
import { fieldSchemaSpec } from './field-schema.ts';

/** What an editor of a text of a record is made with. */
export interface FieldEditorOptions {
  readonly host: HTMLElement;
  readonly text: MarkedText;
  readonly label: string;
  /** The classes by which the text is set. */
  readonly className: string;
  readonly placeholder: string;
  readonly isEditable: boolean;
  readonly isSpelled: boolean;
  readonly keys: FieldKeys;
}

/** Makes an editor of a text of a record with marks. */
export function makeFieldEditor(document: BriefDocument, options: FieldEditorOptions): Editor {
  const made: { editor: Editor | null } = { editor: null };
  const props = proseEditorProps(document, options.label, () => made.editor);
  const editor = new Editor({
    element: options.host,
    extensions: [
      ...fieldExtensionsFor(document, options.keys, options.isSpelled),
      Placeholder.configure({ placeholder: options.placeholder, showOnlyWhenEditable: true }),
    ],
    schemaSpec: fieldSchemaSpec,
    // A copy: the editor keeps what it is given.
    content: JSON.parse(JSON.stringify(proseOfMarked(options.text))),
    editable: options.isEditable,
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    editorProps: {
      ...props,
      attributes: {
        class: options.className,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
        spellcheck: 'false',
        'data-field-editor': '',
      },
    },
    onFocus: ({ editor: focused }) => useApp.setState({ activeEditor: focused, activeField: null }),
  });
  made.editor = editor;
  return editor;
}

/** Selects what a passage of a text was, and gives it the cursor. */
export function selectInField({ view, state }: Editor, text: MarkedText, { from, to }: Passage): void {
  const [anchor, head] = [positionOfOffset(text, from), positionOfOffset(text, to)];
  const { doc, tr } = state;
  const within = (position: number) => Math.min(position, doc.content.size - 1);
  view.dispatch(tr.setSelection(TextSelection.create(doc, within(anchor), within(head))));
  view.focus();
}
