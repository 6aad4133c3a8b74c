import type { Editor } from '@tiptap/core';
import { create } from 'zustand';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { LadderName } from '#shared/brief/head.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { Place } from '#shared/brief/place.ts';
import type { RecordCollection } from '#shared/commands/record-commands.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import type { EntityPage } from '#shared/ipc/contract/entities.ts';
import type { SavedSearch } from '#shared/ipc/contract/saved-search.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import type { ReadingPlace } from '#shared/ipc/contract/window.ts';
import type { LookedAt, UnclearTable } from '#shared/ipc/contract.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import type { FailingCollection } from '#shared/queries/failures.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import type { BriefDocument } from '../document/brief-document.ts';
import type { FoundFiles, ReturnedFile } from './found-files.ts';

/** What the middle of the window shows. */
export type View =
  | { readonly kind: 'starting' }
  | { readonly kind: 'library' }
  | { readonly kind: 'opening'; readonly briefId: BriefId }
  | { readonly kind: 'brief'; readonly document: BriefDocument; readonly importReport: ImportReport | null }
  /** The brief of a file that is not in the library, to be read only; `found` are the files it was opened from. */
  | {
      readonly kind: 'reading';
      readonly document: BriefDocument;
      readonly look: LookedAt;
      readonly found: FoundFiles;
    };

/** A record that is to take the cursor; at `place` if it is shown on the page more than once. */
export interface FocusRequest extends Inspected {
  readonly place?: string | undefined;
}

/** The record the cursor is in, for the inspector. */
export interface Inspected {
  readonly collection: CollectionName;
  readonly id: string;
}

/** Where a text comes from in which names, dates and claims are looked for. */
export interface SignalOrigin {
  /** Behind "found in": "the selection", "the section “Outlook”". */
  readonly words: string;
  /** The capture whose text it is, whole and unchanged, so that evidence can lead back to the passage. */
  readonly captureId: string | null;
  /** The source that evidence out of it is ascribed to. */
  readonly sourceId: string | null;
}

/** A text in which names, dates and claims are to be looked for. */
export interface AskedText {
  readonly text: string;
  readonly origin: SignalOrigin;
}

/** A dialog that lies over the window; one at a time. */
export type AppDialog =
  | {
      readonly kind: 'export';
      readonly briefIds: readonly BriefId[];
      readonly format: ExportFormat;
    }
  | { readonly kind: 'change-briefs'; readonly briefIds: readonly BriefId[] }
  | { readonly kind: 'brief-templates' }
  | { readonly kind: 'save-template' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'undo-steps' }
  | { readonly kind: 'past' }
  /** With the register beside it, if it was asked for. */
  | { readonly kind: 'matrix'; readonly isRegisterOpen?: boolean }
  /** Names, dates and claims: in a text that is given, or one that is asked for. */
  | { readonly kind: 'signals'; readonly asked: AskedText | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  /** Without ids, all of the trash. */
  | { readonly kind: 'empty-trash'; readonly briefIds: readonly BriefId[] | null }
  /** Asks for the name of a search of the library that is kept already, or (null) of what the list shows now. */
  | { readonly kind: 'name-search'; readonly search: SavedSearch | null }
  /** The tags of the library, with some of them chosen. */
  | { readonly kind: 'tags'; readonly chosen: readonly string[] }
  /** Asks for name and place of a collection, or (null) of a new one, which some briefs are put into. */
  | {
      readonly kind: 'collection';
      readonly collection: BriefCollection | null;
      readonly parentId: string | null;
      readonly briefIds: readonly BriefId[];
    }
  /** In which collections briefs are to be. */
  | { readonly kind: 'collect'; readonly briefIds: readonly BriefId[] }
  /** The tags that records of the open brief are to get and to lose. */
  | { readonly kind: 'record-tags'; readonly collection: RecordCollection; readonly ids: readonly string[] }
  /** Asks for an entity of the library, to show its page. */
  | { readonly kind: 'choose-entity' }
  /** Gives the names of an entity of the library one name. */
  | { readonly kind: 'merge-entities'; readonly page: EntityPage }
  /** Marks an assumption, an item of evidence or a source as no longer holding. */
  | { readonly kind: 'mark-failed'; readonly collection: FailingCollection; readonly id: string }
  /** Confirms or changes a key judgment after something it rests on has failed. */
  | { readonly kind: 'review-judgment'; readonly judgmentId: string; readonly isChanged: boolean }
  /** Shows what another ladder would call the likelihoods of the open brief. */
  | { readonly kind: 'change-ladder'; readonly ladder: LadderName }
  /** What the key judgments of the open brief rest on. */
  | { readonly kind: 'foundations'; readonly isExport?: true }
  /** The judgments of all briefs that can be decided. */
  | { readonly kind: 'ledger' }
  | { readonly kind: 'paste-report' }
  /** Asks how a table of an import is to be read. */
  | {
      readonly kind: 'unclear-table';
      readonly table: UnclearTable;
      readonly answer: (answer: TableAnswer) => void;
    }
  /** Asks what is to become of files of which nothing is in the library yet. */
  | ({ readonly kind: 'first-look' } & FoundFiles)
  /** What a file that came back would bring into the brief that was sent. */
  | ({ readonly kind: 'returned-file' } & ReturnedFile)
  /** References for the open brief, out of a file that was dropped or (null) what is pasted or chosen. */
  | { readonly kind: 'references'; readonly file: File | null }
  /** Sources of other briefs, for the open one. */
  | { readonly kind: 'library-sources' }
  /** Asks for a text or files to capture, or for what is to be said of files that were dropped. */
  | {
      readonly kind: 'capture';
      readonly files: readonly File[] | null;
      readonly sourceId: string | null;
    }
  /** The text of a capture, at a passage or (null) at its beginning. */
  | {
      readonly kind: 'capture-text';
      readonly captureId: string;
      readonly passage: { readonly from: number; readonly to: number } | null;
    }
  | { readonly kind: 'rename-entity'; readonly entityId: string }
  | { readonly kind: 'link'; readonly editor: Editor }
  | { readonly kind: 'citation'; readonly editor: Editor };

export type InspectorTab = 'detail' | 'comments' | 'failures' | 'entities' | 'sources' | 'import';

/** The state of find and replace. */
export interface FindState {
  readonly isOpen: boolean;
  readonly isReplaceOpen: boolean;
  /** Increases each time the bar is asked for, so that it takes the cursor again. */
  readonly asked: number;
}

declare module '@tiptap/core' {
  interface Storage {
    /** Has the editor select what is selected on the page; editors without a page have none. */
    selectionHearing?: { readonly takeOver: (view: Editor['view']) => void };
  }
}

/** A text of a record that is shown without an editor, which it needs only for marks. */
export interface PlainField {
  /** Makes it an editor with the same selection and the cursor; null if that cannot be done. */
  readonly becomeEditor: () => Editor | null;
  readonly hasSelection: () => boolean;
  readonly focus: () => void;
}

export interface AppState {
  readonly view: View;
  readonly settings: Settings;
  readonly inspected: Inspected | null;
  readonly inspectorTab: InspectorTab;
  /** The right pane is left out since this window became narrow, until it is asked for. */
  readonly isRightSetAside: boolean;
  /** The same of the left pane, where not even two panes have room. */
  readonly isLeftSetAside: boolean;
  /** Whether only the section with the cursor is shown in full ink, without panes beside it. */
  readonly isFocusMode: boolean;
  readonly dialog: AppDialog | null;
  readonly isPaletteOpen: boolean;
  readonly isWelcomeOpen: boolean;
  readonly find: FindState;
  /** The editor that has, or last had, the cursor; formatting commands go to it. */
  readonly activeEditor: Editor | null;
  /** The plain text of a record that has, or last had, the cursor, if no editor has had it since and it takes marks. */
  readonly activeField: PlainField | null;
  /** The section the reader is in, by id. */
  readonly currentSectionId: string | null;
  /** The record whose first field is to take the cursor as soon as it is on the page. */
  readonly focusRequest: FocusRequest | null;
  /** The place of the brief to go to as soon as the page is shown. */
  readonly placeRequest: Place | null;
  /** Where the brief was left, to be gone to as soon as the page is there, unless a place is asked for. */
  readonly returnRequest: ReadingPlace | null;
  /** Sentences for the banner above the page: salvage at start, read-only, a failure to save. */
  readonly notices: readonly string[];
}

/** The state of the window outside the brief itself. */
export const useApp = create<AppState>(() => ({
  view: { kind: 'starting' },
  settings: defaultSettings,
  inspected: null,
  inspectorTab: 'detail',
  isRightSetAside: false,
  isLeftSetAside: false,
  isFocusMode: false,
  dialog: null,
  isPaletteOpen: false,
  isWelcomeOpen: false,
  find: { isOpen: false, isReplaceOpen: false, asked: 0 },
  activeEditor: null,
  activeField: null,
  currentSectionId: null,
  focusRequest: null,
  placeRequest: null,
  returnRequest: null,
  notices: [],
}));

/** The open brief's document; null while the library, or a file that is not in it, is shown. */
export function openDocumentOf(state: AppState): BriefDocument | null {
  return state.view.kind === 'brief' ? state.view.document : null;
}

/** The brief that is on the page, whether it is one of the library or only read; null while the library is shown. */
export function shownDocumentOf({ view }: AppState): BriefDocument | null {
  return view.kind === 'brief' || view.kind === 'reading' ? view.document : null;
}

/** Whether the window shows a brief of a file that is not in the library. */
export function isOnlyRead({ view }: AppState): boolean {
  return view.kind === 'reading';
}

/** Whether the matrix lies over the whole window, so that nothing of the page is seen. */
export function isMatrixOpen({ dialog }: AppState): boolean {
  return dialog?.kind === 'matrix';
}

/** The editor that commands on a text go to; a plain text of a record that has the cursor becomes one. */
export function editorOf({ activeEditor, activeField }: AppState): Editor | null {
  // The browser tells of a moved cursor in a moment of its own, and a command may come before that.
  activeEditor?.storage.selectionHearing?.takeOver(activeEditor.view);
  return activeEditor ?? activeField?.becomeEditor() ?? null;
}

/** Whether this window shows the right pane: the inspector of a brief, the summary in the library. */
export function isRightPaneOpen({ settings, isRightSetAside, isFocusMode }: AppState): boolean {
  return settings.panes.isRightOpen && !isRightSetAside && !isFocusMode;
}

/** Whether this window shows the left pane, with the outline and the way to the library. */
export function isLeftPaneOpen({ settings, isLeftSetAside, isFocusMode }: AppState): boolean {
  return settings.panes.isLeftOpen && !isLeftSetAside && !isFocusMode;
}

/** Opens a dialog over the window. */
export function showDialog(dialog: AppDialog): void {
  useApp.setState({ dialog });
}

/** Opens find and replace, or puts the cursor into it if it is already open. */
export function openFind(isReplaceOpen: boolean): void {
  const { asked } = useApp.getState().find;
  useApp.setState({ find: { isOpen: true, isReplaceOpen, asked: asked + 1 } });
}

/** Closes find and replace. */
export function closeFind(): void {
  const { find } = useApp.getState();
  useApp.setState({ find: { ...find, isOpen: false, isReplaceOpen: false } });
}

/** Shows a record in the inspector. */
export function inspect(collection: CollectionName, id: string): void {
  const { inspected } = useApp.getState();
  if (inspected?.collection === collection && inspected.id === id) return;
  useApp.setState({ inspected: { collection, id } });
}

/** Shows all fields of a record in the inspector, whichever tab was open. */
export function showDetail(collection: CollectionName, id: string): void {
  inspect(collection, id);
  useApp.setState({ inspectorTab: 'detail' });
}

/**
 * Asks that the first field of a record take the cursor once it is on the page, and shows the record in the inspector.
 * If the record is shown on the page more than once, the field at `place` takes it, or the first one if no place is
 * given.
 */
export function focusRecord(collection: CollectionName, id: string, place?: string): void {
  useApp.setState({ focusRequest: { collection, id, place }, inspected: { collection, id } });
}
