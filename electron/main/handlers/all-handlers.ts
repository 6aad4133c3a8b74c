import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';
import { backupPlaceHandlers } from './backup-place-handlers.ts';
import { briefTemplateHandlers } from './brief-template-handlers.ts';
import { captureHandlers } from './capture-handlers.ts';
import { copyHandlers } from './copy-handlers.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { engineHandlers } from './engine-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { figureHandlers } from './figure-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { ledgerHandlers } from './ledger-handlers.ts';
import { placeHandlers } from './place-handlers.ts';
import { readingPlaceHandlers } from './reading-place-handlers.ts';
import { referenceHandlers } from './reference-handlers.ts';
import { sharedHandlers } from './shared-handlers.ts';
import { templateHandlers } from './template-handlers.ts';

/** Everything a window can ask. The requests in which the desktop has a part come after those of the engine alone. */
export function allHandlers(desktop: Desktop): Handlers {
  return {
    ...engineHandlers(desktop),
    ...sharedHandlers(desktop),
    ...importHandlers(desktop),
    ...captureHandlers(desktop),
    ...referenceHandlers(desktop),
    ...exportHandlers(desktop),
    ...templateHandlers(desktop),
    ...copyHandlers(desktop),
    ...briefTemplateHandlers(desktop),
    ...ledgerHandlers(desktop),
    ...figureHandlers(desktop),
    ...backupPlaceHandlers(desktop),
    ...placeHandlers(desktop),
    ...desktopHandlers(desktop),
    ...readingPlaceHandlers(desktop),
  } satisfies Handlers;
}
