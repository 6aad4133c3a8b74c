import {
  type CollectionName,
  collections,
  insertCommandName,
  insertedNames,
} from '#shared/brief/collections.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { type AppState, focusRecord, openDocumentOf } from '../window/app-store.ts';
import { tellProblem } from '../window/problems.ts';
import type { UserCommand } from './user-command.ts';

/* Loaded with the brief, which is always there first. */
const loadAdding = () => import('../document/add-record.ts');
type Adding = Awaited<ReturnType<typeof loadAdding>>;

const canEdit = (state: AppState) => openDocumentOf(state)?.store.getState().readOnly === null;

/** Other words by which a kind of record can be found. */
const otherWords: { readonly [Name in CollectionName]?: string } = {
  entities: 'person organisation',
  sources: 'reference',
};

function insertCommand(
  collection: CollectionName,
  addTo: (add: Adding, document: BriefDocument, state: AppState) => Result<string>,
): UserCommand {
  return {
    name: insertCommandName(collection),
    label: `Add ${collections[collection].noun}`,
    group: 'Insert',
    keywords: `add new ${otherWords[collection] ?? ''}`,
    isEnabled: canEdit,
    run: async (state) => {
      const document = openDocumentOf(state);
      if (!document) return;
      const added = addTo(await loadAdding(), document, state);
      if (added.ok) focusRecord(collection, added.value);
      else tellProblem(added.error, 'Nothing was added');
    },
  };
}

/** Commands that add a record to the open brief and put the cursor into it. */
export const insertCommands: readonly UserCommand[] = [
  ...insertedNames.map((collection) =>
    insertCommand(collection, (add, document, { inspected }) =>
      add.insertRecord(document, collection, inspected),
    ),
  ),
  insertCommand('sections', (add, document, { currentSectionId }) =>
    add.addOwnSection(document, currentSectionId),
  ),
];
