import type { ImportOutcome, LookedAt } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../platform/workbench.ts';
import { openDocumentOf, useApp } from './app-store.ts';
import { noteReview } from './brief-reviews.ts';
import { collectNew } from './chosen-collection.ts';
import type { FoundFiles } from './found-files.ts';
import { briefViewLoaded, leaveBrief, showImported } from './navigate.ts';
import { tellProblem, valueOrTell } from './problems.ts';
import { showComments } from './review.ts';

interface FoundLooks extends FoundFiles {
  /** Whether somebody asked for it in this window; else it must not take the place of another dialog. */
  readonly isAsked: boolean;
}

/** Whether a file that could not be imported is meant as a brief, by its name. */
export function isBriefFile({ file }: ImportOutcome['failed'][number]): boolean {
  return /\.brief$/i.test(file);
}

/** Shows files to be looked at, together with those that already are. */
export function showLooks({ isAsked, ...found }: FoundLooks): void {
  const { dialog } = useApp.getState();
  if (dialog !== null && dialog.kind !== 'first-look' && !isAsked) {
    const stop = useApp.subscribe((state) => {
      if (state.dialog !== null) return;
      stop();
      showLooks({ isAsked, ...found });
    });
    return;
  }
  const before = dialog?.kind === 'first-look' ? dialog : null;
  useApp.setState({
    // It comes back with the next start: nothing is noted in the library before somebody has chosen.
    isWelcomeOpen: false,
    dialog: {
      kind: 'first-look',
      looks: [...(before?.looks ?? []), ...found.looks],
      unreadable: [...(before?.unreadable ?? []), ...found.unreadable],
      collectionId: found.collectionId ?? before?.collectionId ?? null,
      left: [...(before?.left ?? []), ...(found.left ?? [])],
    },
  });
}

/** Has the program forget files, unless one of them is being read; nothing of them was kept. */
export function leaveLooks(looks: readonly LookedAt[]): void {
  const { view } = useApp.getState();
  const kept = new Set(view.kind === 'reading' ? view.found.looks : []);
  const tokens = looks.filter((look) => !kept.has(look)).map(({ token }) => token);
  if (tokens.length > 0) void workbench.call('firstLook.leave', { tokens });
}

/**
 * Takes some of the files that were looked at into the library, and into a collection if one was chosen, and shows them.
 * Those of `rest` are still to be decided on, and are shown again. Gives what became of them; null if nothing did.
 */
export async function addLooked(
  looks: readonly LookedAt[],
  found: FoundFiles,
  rest: readonly LookedAt[],
): Promise<ImportOutcome | null> {
  const tokens = looks.map(({ token }) => token);
  const added = valueOrTell(await workbench.call('firstLook.add', { tokens }), 'Nothing was added');
  if (!added) return null;
  useApp.setState({ dialog: null });
  const briefIds = [...added.imported, ...added.known].map(({ briefId }) => briefId);
  await collectNew(found.collectionId, briefIds);
  await showImported(added);
  if (rest.length > 0) showLooks({ ...found, looks: rest, isAsked: true });
  return added;
}

/* Who sent a brief: its authors, else whose it is. */
function senderOf({ facts: { authors, organisation } }: LookedAt): string {
  return visibleSigns(authors.join(', ') || organisation).slice(0, 1_000);
}

/**
 * Takes the brief of a file into the library to be reviewed, and opens it with its comments. Library and title bar then say
 * that it is here for review, and from whom.
 */
export async function reviewLooked(
  look: LookedAt,
  found: FoundFiles,
  rest: readonly LookedAt[],
): Promise<void> {
  const added = await addLooked([look], found, rest);
  const [brief] = added ? [...added.imported, ...added.known] : [];
  if (!brief) return;
  noteReview(brief.briefId, senderOf(look));
  if (openDocumentOf(useApp.getState())?.brief.id === brief.briefId) showComments();
}

/** Shows the brief of one of the files to be read only. Nothing of it is kept. */
export async function readLooked(look: LookedAt, found: FoundFiles): Promise<void> {
  if (!(await leaveBrief())) return;
  const [answer, { readingDocument }] = await Promise.all([
    workbench.call('firstLook.read', { token: look.token }),
    import('../document/reading-document.ts'),
    briefViewLoaded(),
  ]);
  if (!answer.ok) {
    tellProblem(answer.error, 'The file was not opened');
    return;
  }
  const document = readingDocument(answer.value.brief);
  useApp.setState({
    dialog: null,
    view: { kind: 'reading', document, look, found },
    inspected: null,
    inspectorTab: 'detail',
    activeEditor: null,
    currentSectionId: null,
    placeRequest: null,
    returnRequest: null,
  });
  const stop = useApp.subscribe(({ view }) => {
    if (view.kind === 'reading' && view.document === document) return;
    stop();
    leaveLooks(found.looks);
  });
}
