import { type AppDialog, shownDocumentOf, useApp } from './app-store.ts';

/** Which dialogs are about the open brief: its records, its editors or its history. A missing one does not compile. */
const isOfOpenBrief: { readonly [Kind in AppDialog['kind']]: boolean } = {
  'save-template': true,
  'undo-steps': true,
  past: true,
  matrix: true,
  signals: true,
  foundations: true,
  'record-tags': true,
  'change-ladder': true,
  'mark-failed': true,
  'review-judgment': true,
  'rename-entity': true,
  capture: true,
  'capture-text': true,
  link: true,
  citation: true,
  references: true,
  'library-sources': true,
  // Briefs they were opened for, which they keep.
  export: false,
  'change-briefs': false,
  collection: false,
  collect: false,
  'brief-templates': false,
  templates: false,
  backups: false,
  unsaved: false,
  settings: false,
  shortcuts: false,
  about: false,
  'empty-trash': false,
  'name-search': false,
  tags: false,
  'choose-entity': false,
  'merge-entities': false,
  ledger: false,
  'paste-report': false,
  'unclear-table': false,
  'first-look': false,
  'returned-file': false,
};

function closeOwn(): void {
  const { dialog } = useApp.getState();
  if (dialog !== null && isOfOpenBrief[dialog.kind]) useApp.setState({ dialog: null });
}

/**
 * From now on closes a dialog about the open brief when that brief is left, or another state of it takes its place: it
 * would go on with records and words that are no longer meant. Gives back what ends it.
 */
export function closeDialogsWithBrief(): () => void {
  let endHearing: (() => void) | undefined;
  const hear = () => {
    endHearing?.();
    const document = shownDocumentOf(useApp.getState());
    endHearing = document?.store.subscribe((now, before) => {
      if (now.replaced !== null && now.replaced !== before.replaced) closeOwn();
    });
  };
  hear();
  const end = useApp.subscribe((now, before) => {
    const left = shownDocumentOf(before);
    const shown = shownDocumentOf(now);
    if (shown === left) return;
    hear();
    if (left !== null && now.dialog === before.dialog) closeOwn();
  });
  return () => {
    end();
    endHearing?.();
  };
}
