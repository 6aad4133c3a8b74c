import type { CollectionName } from '#shared/brief/brief.ts';
import { type AppState, focusRecord, openDocumentOf, useApp } from '../app/app-store.ts';
import * as add from '../document/add-record.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import type { UserCommand } from './user-command.ts';

const canEdit = (state: AppState) => openDocumentOf(state)?.store.getState().readOnly === null;

function insertCommand(
  name: string,
  label: string,
  collection: CollectionName,
  addTo: (document: BriefDocument, state: AppState) => string | null,
  keywords = '',
): UserCommand {
  return {
    name: `insert.${name}`,
    label,
    group: 'Insert',
    keywords: `add new ${keywords}`,
    isEnabled: canEdit,
    run: (state) => {
      const document = openDocumentOf(state);
      if (!document) return;
      const id = addTo(document, state);
      if (id) focusRecord(collection, id);
    },
  };
}

/** Commands that add a record to the open brief and put the cursor into it. */
export const insertCommands: readonly UserCommand[] = [
  insertCommand('keyJudgment', 'Add key judgment', 'keyJudgments', (document) =>
    add.addKeyJudgment(document),
  ),
  insertCommand('hypothesis', 'Add hypothesis', 'hypotheses', (document) => add.addHypothesis(document)),
  insertCommand('evidence', 'Add evidence', 'evidence', (document) => add.addEvidence(document)),
  insertCommand('indicator', 'Add indicator', 'indicators', (document) => add.addIndicator(document)),
  insertCommand('assumption', 'Add assumption', 'assumptions', (document) => add.addAssumption(document)),
  insertCommand('informationGap', 'Add information gap', 'informationGaps', (document) =>
    add.addInformationGap(document),
  ),
  insertCommand('biasRisk', 'Add bias or deception risk', 'biasRisks', (document) =>
    add.addBiasRisk(document),
  ),
  insertCommand('implication', 'Add implication', 'implications', (document) =>
    add.addImplication(document, 'own'),
  ),
  insertCommand('recommendation', 'Add recommendation', 'recommendations', (document) =>
    add.addRecommendation(document, 'immediate'),
  ),
  insertCommand('scenario', 'Add scenario', 'scenarios', (document) => add.addScenario(document, 'other')),
  insertCommand(
    'entity',
    'Add entity',
    'entities',
    (document) => add.addEntity(document),
    'person organisation',
  ),
  insertCommand('technique', 'Add technique', 'techniques', (document) => add.addTechnique(document)),
  insertCommand('source', 'Add source', 'sources', (document) => add.addSource(document), 'reference'),
  insertCommand('section', 'Add section', 'sections', (document, state) =>
    add.addOwnSection(document, state.currentSectionId ?? useApp.getState().currentSectionId),
  ),
];
