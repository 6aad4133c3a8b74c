import { z } from 'zod';
import { idText } from '../../brief/ids.ts';
import { nothing, sharedRequest } from './request.ts';

/** Requests about long work in progress. */
export const jobRequests = {
  'job.cancel': sharedRequest({ request: z.strictObject({ jobId: idText }), response: nothing }),
} as const;

/** How far long work has got, for every window. */
export const jobEvents = {
  'job.progress': z.strictObject({
    jobId: idText,
    label: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    isFinished: z.boolean(),
  }),
} as const;
