import { z } from 'zod';
import { briefId } from '../../brief/ids.ts';
import { desktopRequest, nothing } from './request.ts';

/** Requests to copy. */
export const copyRequests = {
  /** Puts a brief as it is on disk, or one section of it, on the clipboard. */
  'copy.brief': desktopRequest({
    request: z.strictObject({
      briefId,
      sectionId: z.string().max(200).nullable(),
      form: z.enum(['rich', 'markdown', 'text']),
    }),
    response: nothing,
  }),
} as const;
