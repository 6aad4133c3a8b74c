import { z } from 'zod';
import { brief } from '../../brief/brief.ts';
import { idText } from '../../brief/ids.ts';
import { importOutcome } from './import-outcome.ts';
import { engineRequest, nothing } from './request.ts';

const tokens = z.array(idText).min(1).max(1_000);

/** Requests about `.brief` files that were looked at and of which nothing is in the library yet. */
export const firstLookRequests = {
  /**
   * Takes files into the library: each is read again, and is added only if it is the very file that was looked at. The
   * tokens of those that were taken end.
   */
  'firstLook.add': engineRequest({
    request: z.strictObject({ tokens }),
    response: importOutcome,
  }),
  /** The brief of a file, to be read only; `file-changed` if the file is another one by now. Nothing is kept. */
  'firstLook.read': engineRequest({
    request: z.strictObject({ token: idText }),
    response: z.strictObject({ brief }),
  }),
  /** Forgets files that were looked at. */
  'firstLook.leave': engineRequest({ request: z.strictObject({ tokens }), response: nothing }),
} as const;
