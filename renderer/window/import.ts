import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { workbench } from '../platform/workbench.ts';
import { withTablesAsked } from './ask-table.ts';
import { collectionForNew, collectNew } from './chosen-collection.ts';
import { isBriefFile, showLooks } from './first-look.ts';
import { showImported } from './navigate.ts';
import { valueOrTell } from './problems.ts';

/**
 * Shows what became of files: first the tables that must be asked about, then what was taken into the library (and into
 * a collection if one was chosen), and over it the `.brief` files that somebody is to look at before. Files that were
 * opened from outside wait for a dialog that is open.
 */
export async function showOutcome(
  given: ImportOutcome,
  from: { readonly collectionId: string | null; readonly isAsked: boolean },
): Promise<void> {
  const { looks, failed, ...taken } = await withTablesAsked(given);
  const briefIds = [...taken.imported, ...taken.known].map(({ briefId }) => briefId);
  await collectNew(from.collectionId, briefIds);
  const unreadable = failed.filter(isBriefFile);
  await showImported({ ...taken, looks: [], failed: failed.filter((each) => !isBriefFile(each)) });
  if (looks.length + unreadable.length > 0) showLooks({ looks, unreadable, ...from });
}

async function showImportedInto(collectionId: string | null, outcome: ImportOutcome | null): Promise<void> {
  if (outcome) await showOutcome(outcome, { collectionId, isAsked: true });
}

/** Imports files dropped on the window, or on a collection of the library. */
export async function importDropped(files: readonly File[], collection: string | null): Promise<void> {
  const into = collection ?? collectionForNew();
  await showImportedInto(into, valueOrTell(await workbench.importFiles(files), 'Nothing was imported'));
}

/** Lets the user choose files to import. */
export async function importChosen(): Promise<void> {
  const into = collectionForNew();
  const chosen = await workbench.call('import.choose', {});
  await showImportedInto(into, valueOrTell(chosen, 'Nothing was imported'));
}

/** Imports a pasted report. */
export async function importPasted(text: string, html: string | null): Promise<void> {
  const into = collectionForNew();
  const pasted = await workbench.call('import.text', { text, html, name: 'Pasted text' });
  await showImportedInto(into, valueOrTell(pasted, 'Nothing was imported'));
}
