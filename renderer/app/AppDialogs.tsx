import type { ReactNode } from 'react';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { CitationDialog } from '../features/citation/CitationDialog.tsx';
import { RenameEntityDialog } from '../features/entities/RenameEntityDialog.tsx';
import { ChooseEntityDialog } from '../features/entity-page/ChooseEntityDialog.tsx';
import { MergeEntitiesDialog } from '../features/entity-page/MergeEntitiesDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { MarkFailedDialog } from '../features/failures/MarkFailedDialog.tsx';
import { ReviewDialog } from '../features/failures/ReviewDialog.tsx';
import { AboutDialog } from '../features/help/AboutDialog.tsx';
import { ShortcutsDialog } from '../features/help/ShortcutsDialog.tsx';
import { ChangeBriefsDialog } from '../features/library/ChangeBriefsDialog.tsx';
import { CollectDialog } from '../features/library/CollectDialog.tsx';
import { CollectionDialog } from '../features/library/CollectionDialog.tsx';
import { EmptyTrashDialog } from '../features/library/EmptyTrashDialog.tsx';
import { NameSearchDialog } from '../features/library/NameSearchDialog.tsx';
import { TagsDialog } from '../features/library/TagsDialog.tsx';
import { LinkDialog } from '../features/link/LinkDialog.tsx';
import { MatrixDialog } from '../features/matrix/MatrixDialog.tsx';
import { PastDialog } from '../features/past/PastDialog.tsx';
import { FittedPages } from '../features/preview/FittedPages.tsx';
import { TagRecordsDialog } from '../features/record-selection/TagRecordsDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { BriefTemplatesDialog } from '../features/templates/BriefTemplatesDialog.tsx';
import { SaveTemplateDialog } from '../features/templates/SaveTemplateDialog.tsx';
import { TemplatesDialog } from '../features/templates/TemplatesDialog.tsx';
import { UndoStepsDialog } from '../features/undo-steps/UndoStepsDialog.tsx';
import { UnsavedDialog } from '../features/unsaved/UnsavedDialog.tsx';
import { PasteReportDialog } from '../features/welcome/PasteReportDialog.tsx';
import { type AppDialog, useApp } from '../window/app-store.ts';

const close = () => useApp.setState({ dialog: null });

function dialogFor(dialog: AppDialog): ReactNode {
  switch (dialog.kind) {
    case 'export':
      return <ExportDialog briefIds={dialog.briefIds} format={dialog.format} onClose={close} />;
    case 'change-briefs':
      return <ChangeBriefsDialog briefIds={dialog.briefIds} onClose={close} />;
    case 'brief-templates':
      return <BriefTemplatesDialog onClose={close} />;
    case 'save-template':
      return <SaveTemplateDialog onClose={close} />;
    case 'templates':
      return <TemplatesDialog onClose={close} />;
    case 'unsaved':
      return <UnsavedDialog onClose={close} />;
    case 'undo-steps':
      return <UndoStepsDialog onClose={close} />;
    case 'past':
      return <PastDialog drawPages={(pages) => <FittedPages pages={pages} />} onClose={close} />;
    case 'matrix':
      return <MatrixDialog onClose={close} />;
    case 'backups':
      return <BackupsDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'empty-trash':
      return <EmptyTrashDialog briefIds={dialog.briefIds} onClose={close} />;
    case 'name-search':
      return <NameSearchDialog search={dialog.search} onClose={close} />;
    case 'tags':
      return <TagsDialog chosen={dialog.chosen} onClose={close} />;
    case 'collection': {
      const { collection, parentId, briefIds } = dialog;
      return <CollectionDialog {...{ collection, parentId, briefIds }} onClose={close} />;
    }
    case 'collect':
      return <CollectDialog briefIds={dialog.briefIds} onClose={close} />;
    case 'record-tags':
      return <TagRecordsDialog collection={dialog.collection} ids={dialog.ids} onClose={close} />;
    case 'choose-entity':
      return <ChooseEntityDialog onClose={close} />;
    case 'merge-entities':
      return <MergeEntitiesDialog page={dialog.page} onClose={close} />;
    case 'mark-failed':
      return <MarkFailedDialog collection={dialog.collection} id={dialog.id} onClose={close} />;
    case 'review-judgment': {
      const { judgmentId, isChanged } = dialog;
      return <ReviewDialog {...{ judgmentId, isChanged }} onClose={close} />;
    }
    case 'paste-report':
      return <PasteReportDialog onClose={close} />;
    case 'link':
      return <LinkDialog editor={dialog.editor} onClose={close} />;
    case 'citation':
      return <CitationDialog editor={dialog.editor} onClose={close} />;
    case 'rename-entity':
      return <RenameEntityDialog entityId={dialog.entityId} onClose={close} />;
  }
}

/** The dialog that lies over the window, if any. */
export function AppDialogs() {
  const dialog = useApp((state) => state.dialog);
  return dialog ? dialogFor(dialog) : null;
}
