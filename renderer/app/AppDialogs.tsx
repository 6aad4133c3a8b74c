import type { ReactNode } from 'react';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { CaptureDialog } from '../features/captures/CaptureDialog.tsx';
import { CaptureReader } from '../features/captures/CaptureReader.tsx';
import { CaptureView } from '../features/captures/CaptureView.tsx';
import { CitationDialog } from '../features/citation/CitationDialog.tsx';
import { CellComments } from '../features/comments/CellComments.tsx';
import { RenameEntityDialog } from '../features/entities/RenameEntityDialog.tsx';
import { ChooseEntityDialog } from '../features/entity-page/ChooseEntityDialog.tsx';
import { MergeEntitiesDialog } from '../features/entity-page/MergeEntitiesDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { MarkFailedDialog } from '../features/failures/MarkFailedDialog.tsx';
import { ReviewDialog } from '../features/failures/ReviewDialog.tsx';
import { FirstLookDialog } from '../features/first-look/FirstLookDialog.tsx';
import { FoundationsDialog } from '../features/foundations/FoundationsDialog.tsx';
import { AboutDialog } from '../features/help/AboutDialog.tsx';
import { ShortcutsDialog } from '../features/help/ShortcutsDialog.tsx';
import { UnclearTableDialog } from '../features/import/UnclearTableDialog.tsx';
import { LadderDialog } from '../features/inspector/LadderDialog.tsx';
import { LedgerDialog } from '../features/ledger/LedgerDialog.tsx';
import { ChangeBriefsDialog } from '../features/library/ChangeBriefsDialog.tsx';
import { CollectDialog } from '../features/library/CollectDialog.tsx';
import { CollectionDialog } from '../features/library/CollectionDialog.tsx';
import { EmptyTrashDialog } from '../features/library/EmptyTrashDialog.tsx';
import { NameSearchDialog } from '../features/library/NameSearchDialog.tsx';
import { TagsDialog } from '../features/library/TagsDialog.tsx';
import { LibrarySourcesDialog } from '../features/library-sources/LibrarySourcesDialog.tsx';
import { LinkDialog } from '../features/link/LinkDialog.tsx';
import { MatrixDialog } from '../features/matrix/MatrixDialog.tsx';
import { PastDialog } from '../features/past/PastDialog.tsx';
import { FittedPages } from '../features/preview/FittedPages.tsx';
import { TagRecordsDialog } from '../features/record-selection/TagRecordsDialog.tsx';
import { ImportReferencesDialog } from '../features/references/ImportReferencesDialog.tsx';
import { ReturnedFileDialog } from '../features/returned-file/ReturnedFileDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { SignalsDialog } from '../features/signals/SignalsDialog.tsx';
import { BriefTemplatesDialog } from '../features/templates/BriefTemplatesDialog.tsx';
import { SaveTemplateDialog } from '../features/templates/SaveTemplateDialog.tsx';
import { TemplatesDialog } from '../features/templates/TemplatesDialog.tsx';
import { UndoStepsDialog } from '../features/undo-steps/UndoStepsDialog.tsx';
import { UnsavedDialog } from '../features/unsaved/UnsavedDialog.tsx';
import { PasteReportDialog } from '../features/welcome/PasteReportDialog.tsx';
import { type AppDialog, useApp } from '../window/app-store.ts';

const close = () => useApp.setState({ dialog: null });

type DialogOf<Kind extends AppDialog['kind']> = Extract<AppDialog, { readonly kind: Kind }>;

/** What draws each dialog. A missing one does not compile. */
const dialogs: { readonly [Kind in AppDialog['kind']]: (dialog: DialogOf<Kind>) => ReactNode } = {
  export: ({ briefIds, format }) => <ExportDialog {...{ briefIds, format }} onClose={close} />,
  'change-briefs': ({ briefIds }) => <ChangeBriefsDialog {...{ briefIds }} onClose={close} />,
  'brief-templates': () => <BriefTemplatesDialog onClose={close} />,
  'save-template': () => <SaveTemplateDialog onClose={close} />,
  templates: () => <TemplatesDialog onClose={close} />,
  unsaved: () => <UnsavedDialog onClose={close} />,
  'undo-steps': () => <UndoStepsDialog onClose={close} />,
  past: () => <PastDialog drawPages={(pages) => <FittedPages pages={pages} />} onClose={close} />,
  matrix: () => (
    <MatrixDialog
      readCapture={(of) => <CaptureReader {...of} />}
      drawComments={(of) => <CellComments key={`${of.cell.evidenceId} ${of.cell.hypothesisId}`} {...of} />}
      onClose={close}
    />
  ),
  signals: ({ asked }) => <SignalsDialog asked={asked} onClose={close} />,
  backups: () => <BackupsDialog onClose={close} />,
  settings: () => <SettingsDialog onClose={close} />,
  shortcuts: () => <ShortcutsDialog onClose={close} />,
  about: () => <AboutDialog onClose={close} />,
  'empty-trash': ({ briefIds }) => <EmptyTrashDialog {...{ briefIds }} onClose={close} />,
  'name-search': ({ search }) => <NameSearchDialog {...{ search }} onClose={close} />,
  tags: ({ chosen }) => <TagsDialog {...{ chosen }} onClose={close} />,
  collection: ({ briefIds, collection, parentId }) => (
    <CollectionDialog {...{ briefIds, collection, parentId }} onClose={close} />
  ),
  collect: ({ briefIds }) => <CollectDialog {...{ briefIds }} onClose={close} />,
  'record-tags': ({ collection, ids }) => <TagRecordsDialog {...{ collection, ids }} onClose={close} />,
  'choose-entity': () => <ChooseEntityDialog onClose={close} />,
  'merge-entities': ({ page }) => <MergeEntitiesDialog {...{ page }} onClose={close} />,
  'mark-failed': ({ collection, id }) => <MarkFailedDialog {...{ collection, id }} onClose={close} />,
  'review-judgment': ({ isChanged, judgmentId }) => (
    <ReviewDialog {...{ isChanged, judgmentId }} onClose={close} />
  ),
  'change-ladder': ({ ladder }) => <LadderDialog {...{ ladder }} onClose={close} />,
  capture: ({ files, sourceId }) => <CaptureDialog {...{ files, sourceId }} onClose={close} />,
  'capture-text': ({ captureId, passage }) => <CaptureView {...{ captureId, passage }} onClose={close} />,
  foundations: ({ isExport = false }) => <FoundationsDialog {...{ isExport }} onClose={close} />,
  ledger: () => <LedgerDialog onClose={close} />,
  'paste-report': () => <PasteReportDialog onClose={close} />,
  'unclear-table': ({ table, answer }) => (
    <UnclearTableDialog key={table.id} {...{ table, answer }} onClose={close} />
  ),
  'first-look': (found) => <FirstLookDialog found={found} onClose={close} />,
  'returned-file': ({ look, briefId, found }) => (
    <ReturnedFileDialog key={look.token} returned={{ look, briefId, found }} onClose={close} />
  ),
  references: ({ file }) => <ImportReferencesDialog {...{ file }} onClose={close} />,
  'library-sources': () => <LibrarySourcesDialog onClose={close} />,
  link: ({ editor }) => <LinkDialog {...{ editor }} onClose={close} />,
  citation: ({ editor }) => <CitationDialog {...{ editor }} onClose={close} />,
  'rename-entity': ({ entityId }) => <RenameEntityDialog {...{ entityId }} onClose={close} />,
};

/* The compiler cannot connect the kind of a dialog with the rest of it. */
function drawn<Kind extends AppDialog['kind']>(dialog: DialogOf<Kind>): ReactNode {
  return dialogs[dialog.kind as Kind](dialog);
}

/** The dialog that lies over the window, if any. */
export function AppDialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog ? drawn(dialog) : null;
}
