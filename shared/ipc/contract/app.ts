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
      /** Set where the library met damage at start and was salvaged or restored: sentences for a banner. */
      startNotices: z.array(z.string()),
      lastBackup: z.string().nullable(),
      /** Why nothing can be saved, where the library's file is not in its place; see the event `library.place`. */
      placeProblem: z.string().nullable(),
      /** The brief this window is to show; it is told of it once it listens. Null for the library. */
      briefId: briefId.nullable(),
    }),
  }),
} as const;
