import type { Editor } from '@tiptap/core';
import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { CellSelection, handlePaste } from '@tiptap/pm/tables';
import { dropPoint } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { Brief } from '#shared/brief/brief.ts';
import { isEmptyProse, type ProseNode } from '#shared/brief/prose.ts';
import { markedOfProse } from '#shared/prose/field-prose.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { isSafeLink, proseSchema } from '#shared/prose/schema.ts';
import { withScriptsWritten } from '#shared/prose/scripts.ts';
import { isStorable } from '#shared/prose/storable.ts';
import { proseOfLines, proseOfPastedText } from '#shared/readers/pasted-text.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { showToast } from '../../ui/Toast/toasts.ts';
import { tellNothingPasted } from '../../window/nothing-pasted.ts';
import { tellFailure } from '../../window/problems.ts';
import { documentFor, isOfField, sliceFor } from './fitting-slice.ts';
import { withLabelsAsWords } from './label-nodes.ts';
import { nameChange } from './named-change.ts';

/** Our own form on the clipboard: a slice of prose with its citations, mentions and labels. */
const sliceType = 'application/x-briefwright-prose+json';

/* Records are the brief's own: another brief takes the words that their labels read. */
function sliceJson(slice: Slice, brief: Brief): string {
  const elsewhere = withLabelsAsWords(slice, brief);
  const json = { ...slice.toJSON(), briefId: brief.id };
  return JSON.stringify(slice.eq(elsewhere) ? json : { ...json, elsewhere: elsewhere.toJSON() });
}

function sliceJsonFor(brief: Brief, text: string): unknown {
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'elsewhere')) return json;
  return Reflect.get(json, 'briefId') === brief.id ? json : Reflect.get(json, 'elsewhere');
}

/* Plain text holds no raised or lowered letters, and must not read as another number: 10³ is not 103. */
function asLetters(slice: Slice, schema: Schema): Slice {
  const { content, openStart, openEnd } = slice;
  const written = withScriptsWritten({ type: 'doc', content: content.toJSON() ?? [] });
  return new Slice(Fragment.fromJSON(schema, written.content), openStart, openEnd);
}

function putOn(data: DataTransfer, view: EditorView, brief: Brief): void {
  const slice = view.state.selection.content();
  const { dom } = view.serializeForClipboard(slice);
  const { text } = view.serializeForClipboard(asLetters(slice, view.state.schema));
  data.clearData();
  data.setData(sliceType, sliceJson(slice, brief));
  data.setData('text/html', new XMLSerializer().serializeToString(dom));
  data.setData('text/plain', text);
}

function ownSlice(editor: Editor, data: DataTransfer, brief: Brief): Slice | null {
  const json = data.getData(sliceType);
  if (json === '') return null;
  try {
    const slice = sliceFor(editor.schema, sliceJsonFor(brief, json));
    for (const node of slice.content.content) node.check();
    return slice.content.content.every(isStorable) ? slice : null;
  } catch (error) {
    // Another version's format, or a hostile one: the plain text is used instead.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
}

/** Whether what is on the clipboard holds looks, mentions or citations that a text of a record can hold. */
export function hasMarks(data: DataTransfer): boolean {
  const own = data.getData(sliceType);
  const html = own === '' ? data.getData('text/html') : '';
  if (html !== '') return markedOfProse(proseOfHtml(html).prose).marks.length > 0;
  try {
    const blocks: unknown = own === '' ? null : Slice.fromJSON(proseSchema, JSON.parse(own)).content.toJSON();
    const content: readonly ProseNode[] = Array.isArray(blocks) ? blocks : [];
    return (
      markedOfProse({ type: 'doc', content: [{ type: 'paragraph', content }, ...content] }).marks.length > 0
    );
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return false;
    throw error;
  }
}

function sliceOfHtml(editor: Editor, data: DataTransfer): Slice | null {
  const { prose, leftOut } = proseOfHtml(data.getData('text/html'));
  if (isEmptyProse(prose)) {
    tellNothingPasted(data, leftOut);
    return null;
  }
  if (leftOut.length > 0) showToast({ title: 'Pasted as clean text', description: leftOut.join(' ') });
  return openSlice(documentFor(editor.schema, prose));
}

function sliceOfText(editor: Editor, text: string, isPlain: boolean): Slice {
  const isLines = isPlain || isOfField(editor.schema);
  return openSlice(editor.schema.nodeFromJSON(isLines ? proseOfLines(text) : proseOfPastedText(text)));
}

/* One paragraph is inserted into the line; several stay separate but join the text at both ends. */
function openSlice(document: Node): Slice {
  const isOpen = (node: Node | null | undefined) => node?.type.name === 'paragraph';
  return new Slice(document.content, isOpen(document.firstChild) ? 1 : 0, isOpen(document.lastChild) ? 1 : 0);
}

function sliceFrom(editor: Editor, data: DataTransfer, brief: Brief, isPlain: boolean): Slice | null {
  if (!isPlain) {
    const own = ownSlice(editor, data, brief);
    if (own) return own;
    if (data.getData('text/html') !== '') return sliceOfHtml(editor, data);
  }
  const text = data.getData('text/plain');
  if (text !== '') return sliceOfText(editor, text, isPlain);
  tellNothingPasted(data);
  return null;
}

/* What is too much for one text is reported before anything of it is taken over. */
function insert(view: EditorView, transaction: Transaction): void {
  if (isStorable(transaction.doc)) view.dispatch(nameChange(transaction, 'Paste'));
  else {
    tellFailure(
      'That was not pasted',
      'It is more than one text of a brief can hold, and is still where it came from. Bring it over in parts.',
    );
  }
}

/* Cells pasted into a table become cells of it, which grows as needed, so that no table lands in a table by accident. */
function insertHere(view: EditorView, event: ClipboardEvent, slice: Slice): void {
  const { selection, doc, tr } = view.state;
  const isTable = slice.content.childCount === 1 && slice.content.firstChild?.type.name === 'table';
  if (isTable && selection instanceof CellSelection) {
    // Of more cells than are selected, none is left out.
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(selection.from))));
  }
  const handedOn = { dispatch: { value: (made: Transaction) => insert(view, made) } };
  if (handlePaste(Object.create(view, handedOn), event, slice)) return;
  insert(view, view.state.tr.replaceSelection(slice).scrollIntoView());
}

/* An address pasted over words becomes their link. */
function linkOfSelection({ state }: EditorView, data: DataTransfer): Transaction | null {
  const href = data.getData('text/plain').trim();
  const { link } = state.schema.marks;
  const { empty, $from, $to, from, to } = TextSelection.between(state.selection.$from, state.selection.$to);
  if (empty || !link || !$from.sameParent($to)) return null;
  return /^\S+$/.test(href) && isSafeLink(href) ? state.tr.addMark(from, to, link.create({ href })) : null;
}

/* The editor from which text is being dragged. */
let dragSource: EditorView | null = null;

/* Text dragged from one editor into another is moved as it is, with its mentions and citations; with Ctrl it is
   copied. */
function takeFrom(source: EditorView, view: EditorView, event: DragEvent): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const { dragging } = source;
  if (!place || !dragging) return false;
  // Every editor has a schema of its own, and takes only nodes made by it.
  const slice = sliceFor(view.state.schema, dragging.slice.toJSON());
  const at = dropPoint(view.state.doc, place.pos, slice) ?? place.pos;
  const { tr } = view.state;
  tr.replaceRange(at, at, slice);
  if (!tr.docChanged) return false;
  const placed = tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(at)), -1));
  view.dispatch(nameChange(placed, dragging.move ? 'Move text' : 'Copy text'));
  if (dragging.move) source.dispatch(nameChange(source.state.tr.deleteSelection(), 'Move text'));
  view.focus();
  return true;
}

/**
 * Cut, copy, paste and drop of prose. What comes in is read by our own HTML reader and never set as HTML; what goes out
 * is rich text for other programs and our own format for this one.
 */
export function clipboardProps(document: BriefDocument, getEditor: () => Editor | null) {
  let isPlainPaste = false;
  return {
    handleKeyDown: (_view: EditorView, event: KeyboardEvent) => {
      isPlainPaste = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v';
      return false;
    },
    handleDOMEvents: {
      copy: (view: EditorView, event: ClipboardEvent) => {
        if (!event.clipboardData || view.state.selection.empty) return false;
        putOn(event.clipboardData, view, document.brief);
        event.preventDefault();
        return true;
      },
      cut: (view: EditorView, event: ClipboardEvent) => {
        if (!event.clipboardData || view.state.selection.empty || !view.editable) return false;
        putOn(event.clipboardData, view, document.brief);
        event.preventDefault();
        view.dispatch(nameChange(view.state.tr.deleteSelection().scrollIntoView(), 'Cut'));
        return true;
      },
      paste: (view: EditorView, event: ClipboardEvent) => {
        const editor = getEditor();
        if (!editor || !event.clipboardData || !view.editable) return false;
        event.preventDefault();
        const isPlain = isPlainPaste;
        isPlainPaste = false;
        const linked = isPlain ? null : linkOfSelection(view, event.clipboardData);
        if (linked) {
          view.dispatch(linked);
          return true;
        }
        const slice = sliceFrom(editor, event.clipboardData, document.brief, isPlain);
        if (slice) insertHere(view, event, slice);
        return true;
      },
      dragstart: (view: EditorView) => {
        dragSource = view;
        return false;
      },
      dragend: () => {
        dragSource = null;
        return false;
      },
      drop: (view: EditorView, event: DragEvent) => {
        const editor = getEditor();
        // What is dragged inside an editor is moved by the editor itself; files belong to the window.
        if (!editor || view.dragging || !event.dataTransfer) return false;
        if (event.dataTransfer.types.includes('Files')) return true;
        event.preventDefault();
        if (dragSource && takeFrom(dragSource, view, event)) return true;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const slice = place ? sliceFrom(editor, event.dataTransfer, document.brief, false) : null;
        if (place && slice) insert(view, view.state.tr.replaceRange(place.pos, place.pos, slice));
        return true;
      },
    },
  };
}
