import { z } from 'zod';
import { idText } from '../../brief/ids.ts';
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
  /** Replaces the library by a backup, after backing up the present one; open windows show what the backup holds. */
  'backup.restore': sharedRequest({ request: z.strictObject({ id: idText }), response: nothing }),
} as const;
