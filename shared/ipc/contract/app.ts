import { z } from 'zod';
import { briefId } from '../../brief/ids.ts';
import { desktopRequest, nothing } from './request.ts';

/** What a window asks about the program it runs in. */
export const appRequests = {
  'app.info': desktopRequest({
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      libraryFile: z.string(),
      /** Filled if the library was damaged at the start and was salvaged or restored: sentences for a banner. */
      startNotices: z.array(z.string()),
      lastBackup: z.string().nullable(),
      /** Why nothing can be saved, if the library's file is not in its place; see the event `library.place`. */
      placeProblem: z.string().nullable(),
      /** The brief this window is to show, told once the window listens. Null for the library. */
      briefId: briefId.nullable(),
    }),
  }),
} as const;
