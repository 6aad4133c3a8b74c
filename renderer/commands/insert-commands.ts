import type { CollectionName } from '#shared/brief/collections.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import { type AppState, focusRecord, openDocumentOf } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

/* Loaded with the brief, which is always there before. */
const loadAdding = () => import('../document/add-record.ts');
type Adding = Awaited<ReturnType<typeof loadAdding>>;

const canEdit = (state: AppState) => openDocumentOf(state)?.store.getState().readOnly === null;

function insertCommand(
  name: string,
  label: string,
  collection: CollectionName,
  addTo: (add: Adding, document: BriefDocument, state: AppState) => string | null,
  keywords = '',
): UserCommand {
  return {
    name: `insert.${name}`,
    label,
    group: 'Insert',
    keywords: `add new ${keywords}`,
    isEnabled: canEdit,
    run: async (state) => {
      const document = openDocumentOf(state);
      if (!document) return;
      const id = addTo(await loadAdding(), document, state);
      if (id) focusRecord(collection, id);
    },
  };
}

/** Commands that add a record to the open brief and put the cursor into it. */
export const insertCommands: readonly UserCommand[] = [
  insertCommand('keyJudgment', 'Add key judgment', 'keyJudgments', (add, document) =>
    add.addRecord(document, 'keyJudgments'),
  ),
  insertCommand('hypothesis', 'Add hypothesis', 'hypotheses', (add, document) =>
    add.addRecord(document, 'hypotheses'),
  ),
  insertCommand('evidence', 'Add evidence', 'evidence', (add, document) =>
    add.addRecord(document, 'evidence'),
  ),
  insertCommand('indicator', 'Add indicator', 'indicators', (add, document) =>
    add.addRecord(document, 'indicators'),
  ),
  insertCommand('assumption', 'Add assumption', 'assumptions', (add, document) =>
    add.addRecord(document, 'assumptions'),
  ),
  insertCommand('informationGap', 'Add information gap', 'informationGaps', (add, document) =>
    add.addRecord(document, 'informationGaps'),
  ),
  insertCommand('biasRisk', 'Add bias or deception risk', 'biasRisks', (add, document) =>
    add.addRecord(document, 'biasRisks'),
  ),
  insertCommand('implication', 'Add implication', 'implications', (add, document) =>
    add.addRecord(document, 'implications', { domain: 'own' }),
  ),
  insertCommand('recommendation', 'Add recommendation', 'recommendations', (add, document) =>
    add.addRecord(document, 'recommendations', { horizon: 'immediate' }),
  ),
  insertCommand('scenario', 'Add scenario', 'scenarios', (add, document) =>
    add.addRecord(document, 'scenarios', { kind: 'other' }),
  ),
  insertCommand(
    'entity',
    'Add entity',
    'entities',
    (add, document) => add.addRecord(document, 'entities'),
    'person organisation',
  ),
  insertCommand('technique', 'Add technique', 'techniques', (add, document) =>
    add.addRecord(document, 'techniques'),
  ),
  insertCommand(
    'source',
    'Add source',
    'sources',
    (add, document) => add.addRecord(document, 'sources'),
    'reference',
  ),
  insertCommand('section', 'Add section', 'sections', (add, document, state) =>
    add.addOwnSection(document, state.currentSectionId),
  ),
];
