import Database from 'better-sqlite3';
import { eventChecksum } from '#engine/library/event-log.ts';

/** Writes other arguments or another form into a change of a closed library, with a checksum that fits. */
export function rewriteEvent(
  file: string,
  briefId: string,
  seq: number,
  change: { args?: unknown; form?: number },
) {
  const db = new Database(file);
  const row = db
    .prepare(
      'SELECT seq, name, args, inverse, label, at, author, form FROM events WHERE brief_id = ? AND seq = ?',
    )
    .get(briefId, seq) as Parameters<typeof eventChecksum>[1];
  const next = {
    ...row,
    ...(change.args === undefined ? {} : { args: JSON.stringify(change.args) }),
    form: change.form ?? row.form,
  };
  db.prepare('UPDATE events SET args = ?, form = ?, checksum = ? WHERE brief_id = ? AND seq = ?').run(
    next.args,
    next.form,
    eventChecksum(briefId, next),
    briefId,
    seq,
  );
  db.close();
}
