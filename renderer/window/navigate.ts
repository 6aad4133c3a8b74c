import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Place } from '#shared/brief/place.ts';
import type { Beginning } from '#shared/ipc/contract/brief.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../platform/workbench.ts';
import { holdKeys, takeHeldKeys } from '../ui/held-keys.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { openDocumentOf, showDialog, useApp } from './app-store.ts';
import { loadBriefTemplates } from './brief-templates.ts';
import { collectionForNew, collectNew } from './chosen-collection.ts';
import { tellFailure, tellProblem, valueOrTell } from './problems.ts';
import { keepReadingPlace } from './reading-place.ts';
import { changePanes, closeWelcome } from './settings.ts';

/*
 * What draws a brief belongs to a higher floor and is large. The window hands in what loads it, and it is loaded before
 * a brief is shown.
 */
let loadBriefView: () => Promise<void> = async () => undefined;

/** Hands in what loads the view of a brief; called once, before the first brief is shown. */
export function handInBriefView(load: () => Promise<void>): void {
  loadBriefView = load;
}

/** Loads what draws a brief, before one is shown. */
export function briefViewLoaded(): Promise<void> {
  return loadBriefView();
}

/** Leaves the open brief, if any, once everything in it is on disk. False if it could not be written. */
export async function leaveBrief(): Promise<boolean> {
  const document = openDocumentOf(useApp.getState());
  if (!document) return true;
  keepReadingPlace();
  const isSaved = await document.flush();
  if (!isSaved) {
    const problem = document.store.getState().problem;
    if (problem) tellProblem(problem, 'The brief is not saved yet');
  }
  return isSaved;
}

/** Finds the place of a brief to go to once it is on the screen; undefined for its beginning. */
export type FindPlace = (brief: Brief) => Place | undefined;

/** Shows a brief in this window, at a place of it if one is found. */
export async function showBrief(briefId: BriefId, findPlace?: FindPlace): Promise<void> {
  const { view } = useApp.getState();
  if (view.kind === 'brief' && view.document.brief.id === briefId) {
    useApp.setState({ placeRequest: findPlace?.(view.document.brief) ?? null });
    return;
  }
  if (!(await leaveBrief())) return;
  closeWelcome();
  useApp.setState({
    view: { kind: 'opening', briefId },
    inspected: null,
    activeEditor: null,
  });
  const [{ openDocument }] = await Promise.all([import('../document/open-document.ts'), loadBriefView()]);
  const [opened, left] = await Promise.all([openDocument(briefId), workbench.call('place.of', { briefId })]);
  if (!opened.ok) {
    useApp.setState({ view: { kind: 'library' } });
    tellProblem(opened.error, 'The brief could not be opened');
    return;
  }
  const { document, importReport } = opened.value;
  useApp.setState({
    view: { kind: 'brief', document, importReport },
    inspectorTab: 'detail',
    currentSectionId: null,
    placeRequest: findPlace?.(document.brief) ?? null,
    returnRequest: left.ok ? left.value.place : null,
  });
}

/** Shows the library in this window. */
export async function showLibrary(): Promise<void> {
  if (!(await leaveBrief())) return;
  useApp.setState({ view: { kind: 'library' }, inspected: null, activeEditor: null });
}

/** Makes a brief and shows it; it goes into the collection that the library shows. */
export async function createBrief(from: Beginning): Promise<void> {
  // A quick typist types the title at once.
  if (from !== 'sample') holdKeys();
  const collectionId = collectionForNew();
  const created = valueOrTell(await workbench.call('brief.create', { from }), 'No brief was made');
  if (!created) {
    takeHeldKeys();
    return;
  }
  await collectNew(collectionId, [created.briefId]);
  await showBrief(created.briefId);
}

/** Shows what an import brought into the library: the brief if it was one, the library if there were several. */
export async function showImported(outcome: ImportOutcome): Promise<void> {
  for (const { file, message } of outcome.failed) {
    tellFailure(`${file} was not imported`, message);
  }
  const { imported, known, templates } = outcome;
  if (templates.length > 0) tellTemplates(templates);
  const [first] = [...imported, ...known];
  if (!first) return;
  if (imported.length + known.length > 1) {
    await showLibrary();
    if (imported.length > 0) offerUndoOfImport(imported, importedTitle(imported));
    if (known.length > 0) tellKnown(known);
    return;
  }
  await showBrief(first.briefId);
  if (known.length > 0) {
    tellKnown(known);
    return;
  }
  offerUndoOfImport(imported, importedTitle(imported));
  useApp.setState({ inspectorTab: 'import' });
  // The pane that the preview takes up shows what was recognised.
  changePanes({ isPreviewOpen: false, isRightOpen: true });
  tellOtherVersion(imported);
}

function tellTemplates(templates: ImportOutcome['templates']): void {
  void loadBriefTemplates();
  const [first] = templates;
  const title =
    first && templates.length === 1
      ? `Brief template “${visibleSigns(first.name)}” added`
      : `${templates.length} brief templates added`;
  const show = () => showDialog({ kind: 'brief-templates' });
  showToast({ title, tone: 'good', action: { label: 'Show templates', onSelect: show } });
}

function importedTitle(imported: ImportOutcome['imported']): string {
  const [first] = imported;
  if (imported.length > 1) return `${imported.length} briefs imported`;
  return `“${visibleSigns(first?.title || 'Untitled brief')}” imported`;
}

/* An earlier or later version of a brief stays beside it until somebody has looked at both. */
function tellOtherVersion([first]: ImportOutcome['imported']): void {
  const other = first?.versionOf ?? null;
  if (other === null) return;
  showToast({
    title: 'You have another version of this brief',
    description: 'It differs from the file, so the file was added beside it. Neither was changed.',
    action: { label: 'Open the other', onSelect: () => void showBrief(other) },
  });
}

/** Says that the briefs of some files are already there, so that nobody looks for a second copy. */
function tellKnown(known: ImportOutcome['known']): void {
  const isOne = known.length === 1;
  const restored = known.filter(({ wasTrashed }) => wasTrashed).length;
  const fromTrash = isOne ? 'It was taken out of the trash.' : `${restored} came out of the trash.`;
  showToast({
    title: isOne ? 'You have this brief already' : `You have ${known.length} of these briefs already`,
    description: `${isOne ? 'Its file was' : 'Their files were'} not imported again, and what was changed since is kept.${
      restored > 0 ? ` ${fromTrash}` : ''
    }`,
  });
}

/* Offered as long as nothing else is done: later it would take away what was written since. */
function offerUndoOfImport(imported: ImportOutcome['imported'], title: string): void {
  const shown = useApp.getState().view;
  const toast = showToast({
    title,
    tone: 'good',
    action: { label: 'Undo import', onSelect: () => void undoImport(imported.map(({ briefId }) => briefId)) },
  });
  const stops = [
    useApp.subscribe(({ view }) => view !== shown && end()),
    openDocumentOf(useApp.getState())?.store.subscribe(({ isUntouched }) => !isUntouched && end()),
  ];
  const end = () => {
    for (const stop of stops) stop?.();
    dismissToast(toast);
  };
}

/** Takes imports back: the briefs go to the trash, unless something was written into them. */
export async function undoImport(briefIds: readonly BriefId[]): Promise<void> {
  const done = valueOrTell(await workbench.call('library.trash', { briefIds: [...briefIds] }));
  if (!done) return;
  await showLibrary();
  showToast({
    title: 'Import undone',
    description: 'What was imported is in the trash.',
    action: {
      label: 'Restore',
      onSelect: () => void workbench.call('library.restore', { briefIds: [...briefIds] }),
    },
  });
}
