import { success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import { HeldFiles } from '../first-look/held-files.ts';
import type { Jobs } from '../jobs.ts';
import type { EngineHandlers } from '../requests.ts';
import { attachmentHandlers } from './attachment-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { briefCollectionHandlers } from './brief-collection-handlers.ts';
import { briefHandlers } from './brief-handlers.ts';
import { briefTemplateHandlers } from './brief-template-handlers.ts';
import { captureHandlers } from './capture-handlers.ts';
import { entityHandlers } from './entity-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { firstLookHandlers } from './first-look-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { mergeHandlers } from './merge-handlers.ts';
import { pastHandlers } from './past-handlers.ts';
import { referenceHandlers } from './reference-handlers.ts';
import { signalHandlers } from './signal-handlers.ts';
import { spellingHandlers } from './spelling-handlers.ts';
import { templateHandlers } from './template-handlers.ts';
import { unsavedHandlers } from './unsaved-handlers.ts';

/** Functions that answer every request. */
export function allHandlers(context: EngineContext, jobs: Jobs): EngineHandlers {
  const held = new HeldFiles();
  return {
    ...libraryHandlers(context),
    ...briefCollectionHandlers(context),
    ...entityHandlers(context),
    ...ledgerHandlers(context),
    'sources.list': (request) => context.library.sources.list(request),
    ...briefHandlers(context),
    ...pastHandlers(context),
    ...unsavedHandlers(context),
    ...importHandlers(context, held),
    ...firstLookHandlers(context, held),
    ...mergeHandlers(context, held),
    ...captureHandlers(context),
    ...referenceHandlers(),
    ...exportHandlers(context),
    ...templateHandlers(context),
    ...briefTemplateHandlers(context),
    ...spellingHandlers(context),
    ...signalHandlers(context),
    ...attachmentHandlers(context),
    ...backupHandlers(context),
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return success({});
    },
  };
}
