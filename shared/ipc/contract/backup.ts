import { z } from 'zod';
import { briefStatus } from '../../brief/head.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { desktopRequest, engineRequest, nothing, sharedRequest } from './request.ts';

const backup = z.strictObject({
  id: idText,
  at: z.string(),
  bytes: z.int(),
  reason: z.enum(['daily', 'migration', 'asked']),
  /** Set for one that is only in the folder of copies, not beside the library. */
  isElsewhere: z.literal(true).optional(),
});
/** A copy of the library in the folder of backups. */
export type Backup = z.output<typeof backup>;

/** The folder that gets a copy of each backup, such as one on a stick. */
const backupPlace = z.strictObject({
  folder: z.string(),
  /** Whether it is there now; a stick may be unplugged. */
  isThere: z.boolean(),
  /** When the newest backup that was copied was made, as an ISO moment. */
  lastCopy: z.string().nullable(),
  /** Why the newest backup is not there, and what to do; null if it is. */
  problem: z.string().nullable(),
});
export type BackupPlace = z.output<typeof backupPlace>;

/** Null if backups are kept beside the library only. */
const maybeBackupPlace = z.strictObject({ place: backupPlace.nullable() });

/** Requests about backups of the library. */
export const backupRequests = {
  'backup.list': engineRequest({
    request: nothing,
    response: z.strictObject({ backups: z.array(backup) }),
  }),
  /** Where copies of backups go, and whether they got there. */
  'backup.place': engineRequest({ request: nothing, response: maybeBackupPlace }),
  /** Shows the system's dialog; the folder that is chosen gets a copy of each backup, beginning with the newest. */
  'backup.choosePlace': desktopRequest({ request: nothing, response: maybeBackupPlace }),
  /** Makes no more copies; those that were made stay where they are. */
  'backup.leavePlace': engineRequest({ request: nothing, response: maybeBackupPlace }),
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
