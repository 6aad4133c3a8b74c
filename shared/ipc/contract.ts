import { z } from 'zod';
import { brief } from '../brief/brief.ts';
import { briefId } from '../brief/ids.ts';
import { pdfStandards } from '../publication/formats.ts';
import type { ImportReport } from '../readers/reading.ts';
import { readingFormats } from '../readers/reading.ts';
import type { Result } from '../result.ts';
import { libraryFacets, libraryListRequest, libraryListResponse, librarySummary } from './library.ts';
import { settings } from './settings.ts';

/*
 * Everything the window can ask of the program. Requests are parsed in the main process before anything else happens;
 * answers come back as a `Result` and are parsed in development and tests. Names are `noun.verb`.
 */

const none = z.strictObject({});
const call = z.strictObject({ name: z.string().max(100), args: z.json() });

const importReport: z.ZodType<ImportReport> = z.strictObject({
  format: z.enum(readingFormats),
  template: z.string().nullable(),
  recognised: z.array(z.strictObject({ what: z.string(), count: z.int() })),
  kept: z.array(z.strictObject({ where: z.string(), excerpt: z.string() })),
  contradictions: z.array(z.strictObject({ message: z.string() })),
  leftOut: z.array(z.string()),
});

const imported = z.strictObject({ briefId, title: z.string(), report: importReport });

/** A file that could not be imported and why; the others still were. */
const importFailure = z.strictObject({ file: z.string(), message: z.string() });
const importOutcome = z.strictObject({ imported: z.array(imported), failed: z.array(importFailure) });

/** One change with what takes it back, as stored in the event log. */
const loggedEvent = z.strictObject({
  seq: z.int(),
  at: z.string(),
  author: z.string(),
  label: z.string(),
  call,
  inverse: call,
});

const exportChoice = z.strictObject({
  format: z.enum(['docx', 'pdf', 'html', 'md', 'txt', 'json', 'brief']),
  templateId: z.string().nullable(),
  pdfStandard: z.enum(pdfStandards),
});
const exported = z.strictObject({
  /** Names a file this program wrote since it started; paths do not travel back. */
  exportId: z.string(),
  fileName: z.string(),
  folder: z.string(),
  /** Things the reader of the file should know: a glyph no font has, a picture without text. */
  findings: z.array(z.string()),
});

const template = z.strictObject({
  id: z.string(),
  name: z.string(),
  isBuiltIn: z.boolean(),
  added: z.string(),
});

const backup = z.strictObject({
  id: z.string(),
  at: z.string(),
  bytes: z.int(),
  reason: z.enum(['daily', 'migration', 'asked']),
});

export const contract = {
  'app.info': {
    request: none,
    response: z.strictObject({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      libraryFile: z.string(),
      /** Set where the library met damage at start and was salvaged or restored: sentences for a banner. */
      startNotices: z.array(z.string()),
      lastBackup: z.string().nullable(),
      /** The brief this window is to show; it is told of it once it listens. Null for the library. */
      briefId: briefId.nullable(),
    }),
  },
  'settings.get': { request: none, response: settings },
  'settings.change': { request: settings.partial(), response: settings },

  'library.list': { request: libraryListRequest, response: libraryListResponse },
  'library.facets': { request: none, response: libraryFacets },
  'library.summary': { request: z.strictObject({ briefId }), response: librarySummary },
  'library.duplicate': { request: z.strictObject({ briefId }), response: z.strictObject({ briefId }) },
  'library.trash': {
    request: z.strictObject({ briefIds: z.array(briefId).min(1).max(5_000) }),
    response: none,
  },
  'library.restore': {
    request: z.strictObject({ briefIds: z.array(briefId).min(1).max(5_000) }),
    response: none,
  },
  /** Erases for good: the named briefs of the trash, or all of it where no ids are given. */
  'library.erase': {
    request: z.strictObject({ briefIds: z.array(briefId).max(5_000).nullable() }),
    response: z.strictObject({
      erased: z.int(),
      /** Why traces in the library file are only overwritten later: a backup reads it, or the disk is full. */
      tracesLeft: z.enum(['none', 'soon', 'no-room']),
    }),
  },
  'library.complete': {
    request: z.strictObject({
      kind: z.enum(['tag', 'entity', 'region', 'author']),
      prefix: z.string().max(200),
    }),
    response: z.strictObject({ values: z.array(z.string()) }),
  },
  /** Other briefs in which entities of these names or aliases appear. */
  'library.appearances': {
    request: z.strictObject({ names: z.array(z.string()).max(200), exceptBriefId: briefId }),
    response: z.strictObject({
      briefs: z.array(z.strictObject({ briefId, title: z.string(), name: z.string(), updated: z.string() })),
    }),
  },

  'brief.create': {
    request: z.strictObject({ from: z.enum(['blank', 'template', 'sample']) }),
    response: z.strictObject({ briefId }),
  },
  'brief.open': {
    request: z.strictObject({ briefId }),
    response: z.strictObject({
      brief,
      /** The number of the last change on disk; 0 for none. */
      seq: z.int(),
      /** A sentence where the brief can only be read. */
      readOnly: z.string().nullable(),
      importReport: importReport.nullable(),
    }),
  },
  /**
   * Runs changes in order, all or none, on the brief as it is at `baseSeq`. The answer means they are on disk.
   * `out-of-step` where the stored brief is not at `baseSeq`: open it again.
   */
  'brief.apply': {
    request: z.strictObject({
      briefId,
      baseSeq: z.int().min(0),
      changes: z
        .array(z.strictObject({ call, label: z.string().max(300), at: z.string() }))
        .min(1)
        .max(1_000),
    }),
    response: z.strictObject({ seq: z.int(), savedAt: z.string() }),
  },
  /** The newest changes, last first, for history and for undo after a restart. */
  'brief.history': {
    request: z.strictObject({ briefId, limit: z.int().min(1).max(1_000), beforeSeq: z.int().nullable() }),
    response: z.strictObject({ events: z.array(loggedEvent) }),
  },

  /** Shows the system's dialog and imports what is chosen. */
  'import.choose': { request: none, response: importOutcome },
  'import.text': {
    request: z.strictObject({
      text: z.string().max(20_000_000),
      html: z.string().max(20_000_000).nullable(),
      name: z.string().max(500),
    }),
    response: importOutcome,
  },

  /** Shows the system's dialog, then writes. */
  'export.choose': {
    request: z.strictObject({ briefId, choice: exportChoice }),
    response: exported,
  },
  'export.many': {
    request: z.strictObject({ briefIds: z.array(briefId).min(1).max(5_000), choice: exportChoice }),
    response: z.strictObject({
      written: z.array(exported),
      failed: z.array(z.strictObject({ title: z.string(), message: z.string() })),
    }),
  },
  'export.open': { request: z.strictObject({ exportId: z.string() }), response: none },
  'export.showFolder': { request: z.strictObject({ exportId: z.string() }), response: none },

  /** Sets the pages of the brief as it is on disk. `previewId` names the setting for `preview.page`. */
  'preview.make': {
    request: z.strictObject({ briefId }),
    response: z.strictObject({
      previewId: z.string(),
      seq: z.int(),
      pages: z.array(z.strictObject({ widthPt: z.number(), heightPt: z.number() })),
      findings: z.array(z.string()),
    }),
  },
  /** One page as an SVG picture (shown as an image, where nothing in it can run), page from 0. */
  'preview.page': {
    request: z.strictObject({ previewId: z.string(), page: z.int().min(0) }),
    response: z.strictObject({ svg: z.string() }),
  },

  'templates.list': { request: none, response: z.strictObject({ templates: z.array(template) }) },
  'templates.choose': { request: none, response: template },
  'templates.remove': { request: z.strictObject({ id: z.string() }), response: none },

  'dictionary.words': { request: none, response: z.strictObject({ words: z.array(z.string()) }) },
  'dictionary.add': { request: z.strictObject({ word: z.string().min(1).max(100) }), response: none },
  'dictionary.remove': { request: z.strictObject({ word: z.string().min(1).max(100) }), response: none },

  'backup.list': { request: none, response: z.strictObject({ backups: z.array(backup) }) },
  'backup.make': { request: none, response: backup },
  /** Puts a backup in the place of the library, after a backup of the present one; windows open again. */
  'backup.restore': { request: z.strictObject({ id: z.string() }), response: none },

  'window.open': { request: z.strictObject({ briefId: briefId.nullable() }), response: none },
  /** Does what the system's entries of the menu do, for the palette, which lists them too. */
  'window.act': {
    request: z.strictObject({ action: z.enum(['close', 'minimize', 'toggle-full-screen', 'quit']) }),
    response: none,
  },
  /** What the window shows, for its title, the recent list and the menu's enabled entries. */
  'window.report': {
    request: z.strictObject({
      title: z.string().max(5_000),
      briefId: briefId.nullable(),
      isSaved: z.boolean(),
      /** Names of user commands that are possible now; menu entries of others are greyed. */
      enabled: z.array(z.string().max(100)).max(1_000),
      undoLabel: z.string().nullable(),
      redoLabel: z.string().nullable(),
    }),
    response: none,
  },
  /** Answers `window.closing`: everything is on disk, or the user chose to stay. */
  'window.closeReady': { request: z.strictObject({ mayClose: z.boolean() }), response: none },
  /** Asks the user with the address shown, then opens it in the system's browser. https and mailto only. */
  'link.open': { request: z.strictObject({ href: z.string().max(4_000) }), response: none },
  'job.cancel': { request: z.strictObject({ jobId: z.string() }), response: none },
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestOf<Name extends RequestName> = z.input<Contract[Name]['request']>;
export type ParsedRequestOf<Name extends RequestName> = z.output<Contract[Name]['request']>;
export type ResponseOf<Name extends RequestName> = z.output<Contract[Name]['response']>;

/** What a window is told without asking. */
export const events = {
  /** A menu entry or an accelerator of the system's menu was chosen: the name of a user command. */
  'menu.command': z.strictObject({ command: z.string() }),
  /** Briefs in the library changed in another window or by an import; `briefIds` null means "many". */
  'library.changed': z.strictObject({ briefIds: z.array(briefId).nullable() }),
  'settings.changed': settings,
  /** Show this brief: from the system's recent list, a second start, a file opened. */
  'brief.show': z.strictObject({ briefId }),
  /** Files were imported without the window asking (opened from the system). */
  'import.done': importOutcome,
  'job.progress': z.strictObject({
    jobId: z.string(),
    label: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    isFinished: z.boolean(),
  }),
  /** The window is about to close: flush, then `window.closeReady`. */
  'window.closing': z.strictObject({}),
} as const;

export type EventName = keyof typeof events;
export type EventOf<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What a call from the window gives. */
export type Answer<Name extends RequestName> = Result<ResponseOf<Name>>;

/** What the preload puts on the window as `workbench`. */
export interface Workbench {
  /** Sends a request of the contract. Never throws for an expected failure. */
  call<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<Answer<Name>>;
  /** Listens to an event; gives back the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void;
  /** Imports files dropped on the window. Only real files of the disk count; their paths stay out of the page. */
  importFiles(files: readonly unknown[]): Promise<Result<ImportOutcome>>;
}

export type ImportOutcome = z.output<typeof importOutcome>;
export type ExportChoice = z.output<typeof exportChoice>;
export type Exported = z.output<typeof exported>;
export type LoggedEvent = z.output<typeof loggedEvent>;
export type Template = z.output<typeof template>;
export type Backup = z.output<typeof backup>;

/** What the preload alone sends, on `importFilesChannel`; not in the contract since a page cannot name it. */
export const importFilesRequest = z.strictObject({ paths: z.array(z.string().max(4_096)).min(1).max(1_000) });
