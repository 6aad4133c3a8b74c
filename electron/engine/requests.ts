import type { LedgerEntry } from '#shared/ipc/contract/ledger.ts';
import type {
  CaptureOutcome,
  EventName,
  EventOf,
  ExportChoice,
  ImportOutcome,
  ParsedRequestOf,
  RequestAnsweredBy,
  ResponseOf,
  Template,
} from '#shared/ipc/contract.ts';
import type { Copied, CopyForm } from '#shared/publication/copied.ts';
import type { ReferenceReading } from '#shared/readers/references/reference.ts';
import type { Result } from '#shared/result.ts';
import type { Attached, AttachRequest } from './contents/attach-file.ts';
import type { KeptContents } from './library/brief-contents.ts';

/** Requests of the window that the engine answers under the same name, once they are parsed. */
export type PassedOnRequest = RequestAnsweredBy<'engine' | 'engine and desktop'>;

type PassedOn = {
  readonly [Name in PassedOnRequest]: {
    readonly request: ParsedRequestOf<Name>;
    readonly response: ResponseOf<Name>;
  };
};

/** Requests only the main process makes: they name files, which no page may. */
interface OwnRequests {
  /** What happened at opening, when the newest backup was made (ISO moment), and where the library is. */
  readonly 'engine.info': {
    readonly request: Record<never, never>;
    readonly response: {
      readonly startNotices: string[];
      readonly lastBackup: string | null;
      readonly libraryFile: string;
      /** Why nothing can be saved, if the library's file is no longer in its place. */
      readonly placeProblem: string | null;
    };
  };
  /**
   * Writes the library again, to its own place (null) or another, and goes on there. Gives the name under which a file
   * that was in that place is kept.
   */
  readonly 'library.writeAgain': {
    readonly request: { readonly file: string | null };
    readonly response: { readonly file: string; readonly putAside: string | null };
  };
  /** Has a folder get a copy of each backup, beginning with the newest one. */
  readonly 'backup.setPlace': {
    readonly request: { readonly folder: string };
    readonly response: ResponseOf<'backup.choosePlace'>;
  };
  /** The titles of briefs in the order of the ids, for file names and windows; empty for a brief that is gone. */
  readonly 'library.titles': {
    readonly request: { readonly briefIds: readonly string[] };
    readonly response: { readonly titles: string[] };
  };
  /** Reads the references in a file; nothing of them is kept. */
  readonly 'references.file': {
    readonly request: { readonly path: string };
    readonly response: ReferenceReading;
  };
  readonly 'import.files': {
    readonly request: { readonly paths: readonly string[] };
    readonly response: ImportOutcome;
  };
  /** Captures files for a brief, which does not name them yet; see `takeCapture`. */
  readonly 'capture.files': {
    readonly request: { readonly briefId: string; readonly paths: readonly string[] };
    readonly response: CaptureOutcome;
  };
  /** Reads the matrix in a file, or says what must be asked about it. */
  readonly 'matrix.read': {
    readonly request: { readonly path: string };
    readonly response: ResponseOf<'import.matrix'>;
  };
  /** Writes a brief as it is on disk to a file; `file-exists` if there is one that may not be replaced. */
  readonly 'export.write': {
    readonly request: {
      readonly briefId: string;
      readonly choice: ExportChoice;
      readonly file: string;
      readonly mayReplace: boolean;
    };
    readonly response: { readonly findings: string[] };
  };
  /** A brief as it is on disk, or one section of it, as it is copied. */
  readonly 'brief.copied': {
    readonly request: {
      readonly briefId: string;
      readonly sectionId: string | null;
      readonly form: CopyForm;
    };
    readonly response: Copied;
  };
  /** Adds a file to the library as an attachment of a brief, which does not name it yet; see `attachFile`. */
  readonly 'attachment.add': { readonly request: AttachRequest; readonly response: Attached };
  /** What the library keeps as attachments of a brief, also those it no longer names: undo may bring them back. */
  readonly 'attachment.list': {
    readonly request: { readonly briefId: string };
    readonly response: { readonly attachments: KeptContents['attachments'] };
  };
  /** The bytes of an attachment from `place` × `chunkBytes` on, `chunkBytes` of them at most; none beyond the end. */
  readonly 'attachment.chunk': {
    readonly request: { readonly briefId: string; readonly sha256: string; readonly place: number };
    readonly response: { readonly bytes: Uint8Array };
  };
  /** Writes a brief template to a file, which the import of another library takes for one. */
  readonly 'briefTemplates.write': {
    readonly request: { readonly id: string; readonly file: string; readonly mayReplace: boolean };
    readonly response: Record<never, never>;
  };
  /** All judgments of the ledger, by the day they are due. */
  readonly 'ledger.entries': {
    readonly request: Record<never, never>;
    readonly response: { readonly entries: LedgerEntry[] };
  };
  /** Writes a text that the main process made, such as the ledger as a table, to a file. */
  readonly 'text.write': {
    readonly request: { readonly file: string; readonly mayReplace: boolean; readonly text: string };
    readonly response: Record<never, never>;
  };
  /** Adds a Word file to the library as a house template. */
  readonly 'templates.add': { readonly request: { readonly file: string }; readonly response: Template };
}

/** Who asked, if the main process says so: a number that comes back with the events that follow from it. */
interface AskedBy {
  readonly writer?: number;
}

interface WritingRequests {
  readonly 'brief.apply': {
    readonly request: PassedOn['brief.apply']['request'] & AskedBy;
    readonly response: PassedOn['brief.apply']['response'];
  };
}

/** Everything the engine can be asked, by name. */
export type EngineRequests = Omit<PassedOn, keyof WritingRequests> & WritingRequests & OwnRequests;
export type EngineRequestName = keyof EngineRequests;
export type EngineRequestOf<Name extends EngineRequestName> = EngineRequests[Name]['request'];
export type EngineResponseOf<Name extends EngineRequestName> = EngineRequests[Name]['response'];
export type EngineAnswer<Name extends EngineRequestName> = Result<EngineResponseOf<Name>>;

/** Functions that answer requests, some or all of them. */
export type EngineHandlers<Name extends EngineRequestName = EngineRequestName> = {
  readonly [Each in Name]: (
    request: EngineRequestOf<Each>,
  ) => EngineAnswer<Each> | Promise<EngineAnswer<Each>>;
};

type WindowEvent = 'library.changed' | 'library.place' | 'unsaved.changed' | 'job.progress';

/** What the engine tells without being asked: events for every window, and sentences about itself. */
export type EngineEvent =
  | {
      readonly [Name in WindowEvent & EventName]: { readonly name: Name; readonly event: EventOf<Name> };
    }[WindowEvent & EventName]
  /** A brief was changed, for windows that have it open; `writer` is who asked for it, null for the engine itself. */
  | {
      readonly name: 'brief.changed';
      readonly event: EventOf<'brief.changed'>;
      readonly writer: number | null;
    }
  /** The library file was replaced (by a restored backup or a salvage) or the engine restarted: read it again. */
  | { readonly name: 'engine.reopened'; readonly event: { readonly message: string } }
  /** The library was written again to another place, where it is from now on. */
  | { readonly name: 'engine.moved'; readonly event: { readonly file: string } }
  /** The engine stopped and could not be restarted; every further call fails. */
  | { readonly name: 'engine.stopped'; readonly event: { readonly message: string } };
