import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import { addRecord } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { asCited, numberingOf } from '../../document/citation-numbers.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import styles from './CitationDialog.module.css';
import { citeChoice } from './cite-choice.ts';
import { citeInProse, selectedCitation } from './cite-in-prose.ts';
import { SourceChoice } from './SourceChoice.tsx';

interface CitationDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/**
 * Chooses the sources a passage is cited from; a source that is not in the register yet is added by its title. With a
 * citation selected it is that one which is changed.
 */
export function CitationDialog(props: CitationDialogProps) {
  const document = useApp(openDocumentOf);
  return document && <CitationForm {...props} document={document} />;
}

/* Keys of a field in which Enter cites. */
const onEnter = (cite: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return;
  // The cursor is in the text again before the key's own work begins, which would be a new paragraph there.
  event.preventDefault();
  cite();
};

function useCitation({
  editor,
  onClose,
  document,
}: CitationDialogProps & { readonly document: BriefDocument }) {
  const [present] = useState(() => selectedCitation(editor));
  const [query, setQuery] = useState('');
  const [locator, setLocator] = useState(present?.locator ?? '');
  const [ticked, setTicked] = useState(present?.sourceIds ?? []);
  const numbers = numberingOf(document).get();
  const choice = citeChoice(asCited(inOrder(document.brief.sources), numbers), query, ticked);
  const finish = (sourceIds: readonly string[]) => {
    onClose();
    citeInProse(editor, { sourceIds, locator: locator.trim() }, present !== null);
  };
  const addAndCite = () => {
    const added = addRecord(document, 'sources', { title: choice.title });
    finish(added.ok ? [...ticked, added.value] : []);
  };
  const cite = () => (choice.isNew ? addAndCite() : finish(choice.sourceIds));
  const tick = (id: string, isOn: boolean) =>
    setTicked(isOn ? [...ticked, id] : ticked.filter((other) => other !== id));
  return {
    present,
    query,
    setQuery,
    locator,
    setLocator,
    ticked,
    tick,
    numbers,
    choice,
    cite,
    addAndCite,
  };
}

function CitationForm(props: CitationDialogProps & { readonly document: BriefDocument }) {
  const { document, onClose } = props;
  const citation = useCitation(props);
  const { present, choice, cite } = citation;
  const citeOnEnter = onEnter(cite);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={present ? 'Change the citation' : 'Cite a source'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={choice.sourceIds.length === 0 && !choice.isNew} onClick={cite}>
            {choice.isNew ? 'Add source and cite' : present ? 'Change' : 'Cite'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Source"
          placeholder="Find by title, author or address, or type the title of a new one"
          value={citation.query}
          onChange={citation.setQuery}
          onKeyDown={citeOnEnter}
        />
        <SourceChoice {...citation} language={document.brief.language} />
        <TextField
          label="Page or passage"
          placeholder="p. 4"
          value={citation.locator}
          onChange={citation.setLocator}
          onKeyDown={citeOnEnter}
        />
      </div>
    </Dialog>
  );
}
