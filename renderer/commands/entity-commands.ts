import { ownRecord } from '#shared/brief/own-record.ts';
import { type AppState, openDocumentOf, showDialog } from '../window/app-store.ts';
import { showEntityPage } from '../window/entity-page.ts';
import type { UserCommand } from './user-command.ts';

/* The entity of a mention at the cursor, else the one that the inspector shows; its name, or null. */
function entityAtHand(state: AppState): string | null {
  const document = openDocumentOf(state);
  if (!document) return null;
  const selection = state.activeEditor?.state.selection;
  const nodes = selection ? [selection.$from.nodeAfter, selection.$from.nodeBefore] : [];
  const mention = nodes.find((node) => node?.type.name === 'mention');
  const { inspected } = state;
  const shown = inspected?.collection === 'entities' ? inspected.id : '';
  const id = String(mention?.attrs.entityId ?? shown);
  return ownRecord(document.brief.entities, id)?.name || null;
}

/** Commands on the entities of the library. */
export const entityCommands: readonly UserCommand[] = [
  {
    name: 'library.entity',
    label: 'Page of an entity…',
    group: 'Library',
    keywords: 'person organisation mentions everywhere aliases roles dossier profile',
    run: async (state) => {
      const name = entityAtHand(state);
      if (name !== null) await showEntityPage(name);
      else showDialog({ kind: 'choose-entity' });
    },
  },
];
