import { z } from 'zod';
import { briefStatus } from '../../brief/head.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { engineRequest, nothing, sharedRequest } from './request.ts';

const backup = z.strictObject({
  id: idText,
  at: z.string(),
  bytes: z.int(),
  reason: z.enum(['daily', 'migration', 'asked']),
});
/** A copy of the library in the folder of backups. */
export type Backup = z.output<typeof backup>;

/** Requests about backups of the library. */
export const backupRequests = {
  'backup.list': engineRequest({
    request: nothing,
    response: z.strictObject({ backups: z.array(backup) }),
  }),
  'backup.make': engineRequest({ request: nothing, response: backup }),
  /** The briefs that a backup has outside its trash, those changed last first; `query` narrows them by their titles. */
  'backup.briefs': engineRequest({
    request: z.strictObject({
      id: idText,
      query: z.string().max(1_000),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    response: z.strictObject({
      briefs: z.array(
        z.strictObject({
          briefId,
          title: z.string(),
          status: briefStatus,
          updated: z.string(),
          /** What the library has of it now. */
          inLibrary: z.enum(['same', 'changed', 'trashed', 'trashed-changed', 'gone']),
        }),
      ),
      total: z.int(),
    }),
  }),
  /**
   * Takes one brief out of a backup. If the library has it as it was then, nothing is added, and it is taken out of the
   * trash; if the library has it otherwise, the one of the backup is added beside it.
   */
  'backup.takeBrief': engineRequest({
    request: z.strictObject({ id: idText, briefId }),
    response: z.strictObject({
      briefId,
      title: z.string(),
      outcome: z.enum(['added', 'beside', 'known', 'restored']),
    }),
  }),
  /** Replaces the library by a backup, after backing up the present one; open windows show what the backup holds. */
  'backup.restore': sharedRequest({ request: z.strictObject({ id: idText }), response: nothing }),
} as const;
