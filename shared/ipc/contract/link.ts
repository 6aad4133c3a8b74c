import { z } from 'zod';
import { desktopRequest, nothing } from './request.ts';

/** What leads out of the program. */
export const linkRequests = {
  /** Shows the user the address, and opens it in the system's browser if the user agrees. https and mailto only. */
  'link.open': desktopRequest({
    request: z.strictObject({ href: z.string().max(4_000) }),
    response: nothing,
  }),
} as const;
