import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type KeyboardEvent, useState } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { inOrder } from '#shared/brief/order.ts';
import { addRecord } from '../../document/add-record.ts';
import { asCited, numberingOf } from '../../document/citation-numbers.ts';
import { printedDay } from '../../records/printed-day.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import styles from './CitationDialog.module.css';

function matches(source: Source, query: string): boolean {
  const words = [source.title, source.originator, source.publisher, source.reference].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function sourceLine(source: Source, language: string): string {
  const published = source.published === null ? '' : printedDay(source.published, language);
  return [...new Set([source.originator, source.publisher, published])].filter(Boolean).join(' · ');
}

function labelOf({ title, originator }: Source, number: number | undefined): string {
  const name = title || originator || 'Untitled source';
  return number === undefined ? name : `${number} · ${name}`;
}

interface Cited {
  readonly sourceIds: readonly string[];
  readonly locator: string;
}

/** What the selected citation cites; null where none is selected. */
function selectedCitation({ state }: Editor): Cited | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'citation') return null;
  const { sourceIds, locator } = selection.node.attrs;
  return { sourceIds: Array.isArray(sourceIds) ? sourceIds.map(String) : [], locator: String(locator) };
}

/**
 * Chooses the sources a passage is cited from; a source that is not in the register yet is added by its title. With a
 * citation selected it is that one which is changed.
 */
export function CitationDialog({
  editor,
  onClose,
}: {
  readonly editor: Editor;
  readonly onClose: () => void;
}) {
  const document = useApp(openDocumentOf);
  const [present] = useState(() => selectedCitation(editor));
  const [query, setQuery] = useState('');
  const [locator, setLocator] = useState(present?.locator ?? '');
  const [chosen, setChosen] = useState(present?.sourceIds ?? []);
  if (!document) return null;
  const numbers = numberingOf(document).get();
  const sources = asCited(inOrder(document.brief.sources), numbers);
  const title = query.trim();
  const found = sources.filter((source) => matches(source, query));
  const isKnown = sources.some((source) => source.title.trim().toLowerCase() === title.toLowerCase());
  const only = chosen.length === 0 && found.length === 1 ? found.map((source) => source.id) : chosen;
  const isNew = title !== '' && found.length === 0 && chosen.length === 0;

  const finish = (sourceIds: readonly string[]) => {
    onClose();
    const passage = locator.trim();
    if (sourceIds.length === 0) return;
    const chain = editor.chain().focus();
    if (present) chain.changeCitation(sourceIds, passage).setTextSelection(editor.state.selection.to).run();
    else chain.insertCitation(sourceIds, passage).run();
  };
  const addAndCite = () => {
    const added = addRecord(document, 'sources', { title });
    finish(added.ok ? [...chosen, added.value] : []);
  };
  const cite = () => (isNew ? addAndCite() : finish(only));
  const citeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The cursor is in the text again before the key's own work begins, which would be a new paragraph there.
    event.preventDefault();
    cite();
  };
  const toggle = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={present ? 'Change the citation' : 'Cite a source'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={only.length === 0 && !isNew} onClick={cite}>
            {isNew ? 'Add source and cite' : present ? 'Change' : 'Cite'}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Source"
          placeholder="Find by title, author or address, or type the title of a new one"
          value={query}
          onChange={setQuery}
          onKeyDown={citeOnEnter}
        />
        <ul className={styles.list} aria-label="Sources">
          {found.map((source) => (
            <li key={source.id} className={styles.entry}>
              <Checkbox
                label={labelOf(source, numbers.get(source.id))}
                description={sourceLine(source, document.brief.language)}
                value={chosen.includes(source.id)}
                onChange={(isOn) => toggle(source.id, isOn)}
              />
            </li>
          ))}
          {sources.length === 0 && query === '' && (
            <li className={styles.nothing}>No sources yet. Type the title of the first one.</li>
          )}
          {isNew && (
            <li className={styles.nothing}>Not in the register: it will be added under this title.</li>
          )}
          {title !== '' && !isNew && !isKnown && (
            <li>
              <Button variant="quiet" size="small" onClick={addAndCite}>
                Add “{title}” as a new source and cite it
              </Button>
            </li>
          )}
        </ul>
        <TextField
          label="Page or passage"
          placeholder="p. 4"
          value={locator}
          onChange={setLocator}
          onKeyDown={citeOnEnter}
        />
      </div>
    </Dialog>
  );
}
