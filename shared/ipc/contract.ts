import type { z } from 'zod';
import type { Result } from '../result.ts';
import { appRequests } from './contract/app.ts';
import { backupRequests } from './contract/backup.ts';
import { briefEvents, briefRequests } from './contract/brief.ts';
import { briefCollectionRequests } from './contract/brief-collections.ts';
import { briefTemplateRequests } from './contract/brief-templates.ts';
import { type CaptureOutcome, captureRequests } from './contract/capture.ts';
import { copyRequests } from './contract/copy.ts';
import { dictionaryRequests } from './contract/dictionary.ts';
import { entityRequests } from './contract/entities.ts';
import { exportRequests } from './contract/export.ts';
import { figureRequests } from './contract/figure.ts';
import { firstLookRequests } from './contract/first-look.ts';
import { importEvents, importRequests } from './contract/import.ts';
import type { ImportOutcome } from './contract/import-outcome.ts';
import { jobEvents, jobRequests } from './contract/job.ts';
import { ledgerRequests } from './contract/ledger.ts';
import { libraryEvents, libraryRequests } from './contract/library.ts';
import { linkRequests } from './contract/link.ts';
import { mergeRequests } from './contract/merge.ts';
import { pastRequests } from './contract/past.ts';
import { previewRequests } from './contract/preview.ts';
import { referenceRequests } from './contract/references.ts';
import { settingsEvents, settingsRequests } from './contract/settings.ts';
import { signalRequests } from './contract/signals.ts';
import { sourceRequests } from './contract/sources.ts';
import { spellingRequests } from './contract/spelling.ts';
import { templateRequests } from './contract/templates.ts';
import { unsavedEvents, unsavedRequests } from './contract/unsaved.ts';
import { windowEvents, windowRequests } from './contract/window.ts';

/*
 * Everything the window can ask of the program; each noun has its file in `contract/`. The main process parses a
 * request before anything else happens. Answers come back as a `Result` and are parsed in development and tests. Names
 * are `noun.verb`.
 */

export type { Backup, BackupPlace } from './contract/backup.ts';
export { type CaptureOutcome, captureFilesRequest } from './contract/capture.ts';
export type { ExportChoice, Exported, FileInside } from './contract/export.ts';
export { importFilesRequest, type MatrixReading } from './contract/import.ts';
export type { ImportOutcome, UnclearTable } from './contract/import-outcome.ts';
export type { LookedAt, Standing } from './contract/looked-at.ts';
export type { PastVersion } from './contract/past.ts';
export type { Template } from './contract/templates.ts';

/** Every request a window can make. */
export const contract = {
  ...appRequests,
  ...settingsRequests,
  ...libraryRequests,
  ...briefRequests,
  ...unsavedRequests,
  ...importRequests,
  ...firstLookRequests,
  ...mergeRequests,
  ...captureRequests,
  ...referenceRequests,
  ...exportRequests,
  ...copyRequests,
  ...pastRequests,
  ...previewRequests,
  ...templateRequests,
  ...briefTemplateRequests,
  ...briefCollectionRequests,
  ...entityRequests,
  ...ledgerRequests,
  ...sourceRequests,
  ...figureRequests,
  ...dictionaryRequests,
  ...spellingRequests,
  ...signalRequests,
  ...backupRequests,
  ...windowRequests,
  ...linkRequests,
  ...jobRequests,
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestOf<Name extends RequestName> = z.input<Contract[Name]['request']>;
export type ParsedRequestOf<Name extends RequestName> = z.output<Contract[Name]['request']>;
export type ResponseOf<Name extends RequestName> = z.output<Contract[Name]['response']>;

/** The requests that are answered by `Who`; see `contract/request.ts`. */
export type RequestAnsweredBy<Who extends Contract[RequestName]['answeredBy']> = {
  [Name in RequestName]: Contract[Name]['answeredBy'] extends Who ? Name : never;
}[RequestName];

/** What a window is told without asking. */
export const events = {
  ...libraryEvents,
  ...settingsEvents,
  ...briefEvents,
  ...unsavedEvents,
  ...importEvents,
  ...jobEvents,
  ...windowEvents,
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
  /** Captures dropped files for a brief, which does not name them yet; their paths stay out of the page likewise. */
  captureFiles(briefId: string, files: readonly unknown[]): Promise<Result<CaptureOutcome>>;
}
