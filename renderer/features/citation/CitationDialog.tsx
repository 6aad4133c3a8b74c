import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import { addRecord } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { asCited, numberingOf } from '../../document/page-numbers.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import styles from './CitationDialog.module.css';
import { citeChoice, citedQuery, citeSentence, offerId } from './cite-choice.ts';
import { citeInProse, selectedCitation } from './cite-in-prose.ts';
import { LibraryOffers } from './LibraryOffers.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { useOffers } from './use-offers.ts';

interface CitationDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/**
 * Chooses the sources to be cited; a source that is not in the register yet is added by its title. If a citation is
 * selected, that one is changed.
 */
export function CitationDialog(props: CitationDialogProps) {
  const document = useApp(openDocumentOf);
  return (
    document && (
      <DocumentProvider document={document}>
        <CitationForm {...props} document={document} />
      </DocumentProvider>
    )
  );
}

/* Keys of the source's field: Enter cites, arrows go through the list, Enter with Control ticks and goes on. */
function sourceKeys(citation: ReturnType<typeof useCitation>) {
  const { go, tickCurrent } = listMoves(citation);
  return (event: KeyboardEvent) => {
    const enter = event.ctrlKey || event.metaKey ? tickCurrent : citation.cite;
    const keys = new Map<string, () => void>([
      ['Enter', enter],
      ['ArrowDown', () => go(1)],
      ['ArrowUp', () => go(-1)],
    ]);
    const run = keys.get(event.key);
    if (!run || event.nativeEvent.isComposing) return;
    // The cursor is back in the text before the key's default action, which would be a new paragraph there.
    event.preventDefault();
    run();
  };
}

/* What was typed, ticked and moved to. */
function useCiteInput(ticks: readonly string[]) {
  const [typed, setTyped] = useState('');
  const [ticked, setTicked] = useState(ticks);
  const [steps, setSteps] = useState<number | null>(null);
  const type = (text: string) => {
    setTyped(text);
    setSteps(null);
  };
  const tick = (id: string, isOn: boolean) =>
    setTicked((before) => (isOn ? [...new Set([...before, id])] : before.filter((other) => other !== id)));
  return { typed, type, ticked, tick, steps, setSteps };
}

function useCitation({
  editor,
  onClose,
  document,
}: CitationDialogProps & { readonly document: BriefDocument }) {
  const [present] = useState(() => selectedCitation(editor));
  const input = useCiteInput(present?.sourceIds ?? []);
  const [ownLocator, setLocator] = useState(present?.locator ?? null);
  const numbers = numberingOf(document).citations();
  const sources = asCited(inOrder(document.brief.sources), numbers);
  const { offered, cited } = useOffers(document, citedQuery(sources, input.typed).query);
  const choice = citeChoice(sources, input, offered);
  const locator = choice.locator || (ownLocator ?? '');
  const finish = (sourceIds: readonly string[]) => {
    const ids = cited(sourceIds);
    if (ids === null) return;
    onClose();
    citeInProse(editor, { sourceIds: ids, locator: locator.trim() }, present !== null);
  };
  const addAndCite = () => {
    const added = addRecord(document, 'sources', { title: choice.title });
    finish(added.ok ? [...input.ticked, added.value] : []);
  };
  const canCite = choice.isNew || choice.sourceIds.length > 0;
  const cite = () => canCite && (choice.isNew ? addAndCite() : finish(choice.sourceIds));
  return { ...input, present, locator, setLocator, numbers, choice, canCite, cite, addAndCite };
}

/* What keys do in the list of sources: move up and down, or tick the current one and continue typing. */
function listMoves({ choice, ticked, tick, type, setSteps, setLocator }: ReturnType<typeof useCitation>) {
  const { found, offered, current, currentOffer } = choice;
  const go = (step: number) => {
    const offer = currentOffer ? found.length + offered.indexOf(currentOffer) : -1;
    const from = current ? found.indexOf(current) : offer;
    setSteps(Math.max(0, Math.min(from + step, found.length + offered.length - 1)));
  };
  const tickCurrent = () => {
    const id = current?.id ?? (currentOffer && offerId(currentOffer));
    if (id !== undefined) tick(id, !ticked.includes(id));
    if (choice.locator !== '') setLocator(choice.locator);
    type('');
  };
  return { go, tickCurrent };
}

function CitationForm(props: CitationDialogProps & { readonly document: BriefDocument }) {
  const { document, onClose } = props;
  const citation = useCitation(props);
  const { present, choice, cite, canCite } = citation;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={present ? 'Change the citation' : 'Cite a source'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!canCite} onClick={cite}>
            {choice.isNew ? 'Add source and cite' : present ? 'Change' : 'Cite'}
          </Button>
        </>
      }
    >
      <CitationFields {...citation} language={document.brief.language} />
    </Dialog>
  );
}

function CitationFields(props: ReturnType<typeof useCitation> & { readonly language: string }) {
  const { choice, locator, setLocator, cite } = props;
  const citeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    cite();
  };
  return (
    <div className={styles.fields}>
      <TextField
        label="Source"
        placeholder="Title, author or address, and a page if you like: harbour p. 4"
        value={props.typed}
        onChange={props.type}
        onKeyDown={sourceKeys(props)}
      />
      <SourceChoice {...props} />
      <LibraryOffers {...props} />
      <TextField
        label="Page or passage"
        placeholder="p. 4"
        value={locator}
        disabled={choice.locator !== ''}
        onChange={setLocator}
        onKeyDown={citeOnEnter}
      />
      <p className={styles.outcome} role="status">
        {citeSentence(choice, locator.trim())}
      </p>
    </div>
  );
}
