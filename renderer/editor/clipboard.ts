import type { Editor } from '@tiptap/core';
import { type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { proseOfParagraphs } from '#shared/brief/prose.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { showToast } from '../ui/Toast/toasts.ts';

/** Our own form on the clipboard: a slice of prose with its citations and mentions. */
const sliceType = 'application/x-briefwright-prose+json';

function putOn(data: DataTransfer, view: EditorView): void {
  const slice = view.state.selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  data.clearData();
  data.setData(sliceType, JSON.stringify(slice.toJSON()));
  data.setData('text/html', new XMLSerializer().serializeToString(dom));
  data.setData('text/plain', text);
}

function ownSlice(editor: Editor, data: DataTransfer): Slice | null {
  const json = data.getData(sliceType);
  if (json === '') return null;
  try {
    const slice = Slice.fromJSON(editor.schema, JSON.parse(json));
    for (const node of slice.content.content) node.check();
    return slice;
  } catch (error) {
    // Another version's form, or a hostile one: the plain text is used instead.
    if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
}

function sliceOfHtml(editor: Editor, html: string): Slice {
  const { prose, leftOut } = proseOfHtml(html);
  if (leftOut.length > 0) showToast({ title: 'Pasted as clean text', description: leftOut.join(' ') });
  return openSlice(editor.schema.nodeFromJSON(prose));
}

function sliceOfText(editor: Editor, text: string): Slice {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{1,}/)
    .map((paragraph) => paragraph.trim());
  return openSlice(editor.schema.nodeFromJSON(proseOfParagraphs(paragraphs.filter((line) => line !== ''))));
}

/* One paragraph goes into the line; several keep their borders but join the text at both ends. */
function openSlice(document: Node): Slice {
  const isOpen = (node: Node | null | undefined) => node?.type.name === 'paragraph';
  return new Slice(document.content, isOpen(document.firstChild) ? 1 : 0, isOpen(document.lastChild) ? 1 : 0);
}

function sliceFrom(editor: Editor, data: DataTransfer, isPlain: boolean): Slice | null {
  if (!isPlain) {
    const own = ownSlice(editor, data);
    if (own) return own;
    const html = data.getData('text/html');
    if (html !== '') return sliceOfHtml(editor, html);
  }
  const text = data.getData('text/plain');
  return text === '' ? null : sliceOfText(editor, text);
}

/**
 * Cut, copy, paste and drop of prose. What comes in is read by our own reader of HTML and never set as HTML; what goes
 * out is rich text for other programs and our own form for this one.
 */
export function clipboardProps(getEditor: () => Editor | null) {
  let isPlainPaste = false;
  return {
    handleKeyDown: (_view: EditorView, event: KeyboardEvent) => {
      isPlainPaste = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v';
      return false;
    },
    handleDOMEvents: {
      copy: (view: EditorView, event: ClipboardEvent) => {
        if (!event.clipboardData || view.state.selection.empty) return false;
        putOn(event.clipboardData, view);
        event.preventDefault();
        return true;
      },
      cut: (view: EditorView, event: ClipboardEvent) => {
        if (!event.clipboardData || view.state.selection.empty || !view.editable) return false;
        putOn(event.clipboardData, view);
        event.preventDefault();
        view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
        return true;
      },
      paste: (view: EditorView, event: ClipboardEvent) => {
        const editor = getEditor();
        if (!editor || !event.clipboardData || !view.editable) return false;
        event.preventDefault();
        const slice = sliceFrom(editor, event.clipboardData, isPlainPaste);
        isPlainPaste = false;
        if (slice) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
        return true;
      },
      drop: (view: EditorView, event: DragEvent) => {
        const editor = getEditor();
        // What is dragged within an editor is moved by the editor itself; files belong to the window.
        if (!editor || view.dragging || !event.dataTransfer) return false;
        if (event.dataTransfer.types.includes('Files')) return true;
        event.preventDefault();
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const slice = place ? sliceFrom(editor, event.dataTransfer, false) : null;
        if (place && slice) view.dispatch(view.state.tr.replaceRange(place.pos, place.pos, slice));
        return true;
      },
    },
  };
}
