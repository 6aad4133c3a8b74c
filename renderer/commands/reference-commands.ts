import { showToast } from '../ui/Toast/toasts.ts';
import { type AppState, editorOf, openDocumentOf, showDialog, useApp } from '../window/app-store.ts';
import { canFormat } from './format-command.ts';
import type { UserCommand } from './user-command.ts';

/* Loaded with the brief, which is always there first. */
const loadMakeEntity = () => import('../editor/prose/make-entity.ts');
const loadSelectedWords = () => import('../editor/prose/selected-words.ts');
const loadSpelling = () => import('../editor/spelling/next-misspelled.ts');

async function makeEntity(state: AppState): Promise<void> {
  const { makeEntityOfSelection } = await loadMakeEntity();
  const document = openDocumentOf(state);
  const editor = editorOf(state);
  if (!document || !editor) return;
  const id = makeEntityOfSelection(document, editor);
  if (id === null) {
    showToast({
      title: 'Select a name first',
      description: 'The selected words become the name of the entity.',
    });
    return;
  }
  useApp.setState({ inspected: { collection: 'entities', id }, inspectorTab: 'detail' });
}

async function checkSpelling({ activeEditor }: AppState): Promise<void> {
  const { offerNextMisspelled } = await loadSpelling();
  if (offerNextMisspelled(activeEditor) === 'none') showToast({ title: 'No misspelled word in this text' });
}

/* The words that are selected; empty if none are. */
async function selectedText(state: AppState): Promise<string> {
  const isSelected = state.activeEditor?.state.selection.empty === false || state.activeField?.hasSelection();
  const editor = isSelected ? editorOf(state) : null;
  const brief = openDocumentOf(state)?.brief;
  if (!editor || !brief) return '';
  const { selectedWords } = await loadSelectedWords();
  return selectedWords(editor, brief);
}

async function findSignals(state: AppState): Promise<void> {
  openDocumentOf(state)?.flushTyping();
  const text = await selectedText(state);
  const origin = { words: 'the selection', captureId: null, sourceId: null };
  showDialog({ kind: 'signals', asked: text === '' ? null : { text, origin } });
}

/** Commands that connect the text that has the cursor with sources, entities and the dictionary. */
export const referenceCommands: readonly UserCommand[] = [
  {
    name: 'file.importReferences',
    label: 'Import references…',
    group: 'Brief',
    keywords: 'sources bibliography bibtex ris csl json doi zotero endnote',
    isEnabled: (state) => openDocumentOf(state)?.readOnly === null,
    run: () => showDialog({ kind: 'references', file: null }),
  },
  {
    name: 'insert.librarySources',
    label: 'Sources from the library…',
    group: 'Insert',
    keywords: 'register reuse take over bibliography references reliability other briefs',
    isEnabled: (state) => openDocumentOf(state)?.readOnly === null,
    run: () => showDialog({ kind: 'library-sources' }),
  },
  {
    name: 'insert.citation',
    label: 'Cite a source…',
    group: 'Insert',
    keywords: 'footnote endnote reference',
    isEnabled: (state) => canFormat(state, 'citation'),
    run: (state) => {
      const editor = editorOf(state);
      if (editor) showDialog({ kind: 'citation', editor });
    },
  },
  {
    name: 'insert.mention',
    label: 'Mention an entity',
    group: 'Insert',
    keywords: 'at person organisation',
    isEnabled: (state) => canFormat(state, 'mention'),
    run: (state) => {
      const editor = editorOf(state);
      if (!editor) return;
      const { $from } = editor.state.selection;
      const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: before === '' || before === ' ' ? '@' : ' @' })
        .run();
    },
  },
  {
    name: 'insert.makeEntity',
    label: 'Make entity from the selection',
    group: 'Insert',
    keywords: 'person organisation name',
    isEnabled: (state) => canFormat(state, 'mention'),
    run: makeEntity,
  },
  {
    name: 'insert.signals',
    label: 'Find names, dates and claims…',
    group: 'Insert',
    keywords: 'extract entities people organisations places quantities quotations evidence signals recognise',
    isEnabled: (state) => openDocumentOf(state)?.readOnly === null,
    run: findSignals,
  },
  {
    name: 'edit.spelling',
    shortcut: 'F7',
    label: 'Next misspelled word',
    group: 'Edit',
    keywords: 'spell check dictionary',
    isEnabled: (state) => openDocumentOf(state)?.readOnly === null,
    run: checkSpelling,
  },
];
