import { z } from 'zod';
import { briefFormatVersion } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowOf, rowsOf } from './rows.ts';

/** One change of a brief as it goes into the log. */
export interface NewEvent {
  readonly seq: number;
  readonly call: CommandCall;
  readonly inverse: CommandCall;
  readonly label: string;
  /** ISO moment. */
  readonly at: string;
  readonly author: string;
}

const eventRow = z.strictObject({
  seq: z.int(),
  name: z.string(),
  args: z.string(),
  inverse: z.string(),
  label: z.string(),
  at: z.string(),
  author: z.string(),
  checksum: z.int(),
  form: z.int(),
});

/** An event row of the file, as it stands there. */
export type EventRow = z.infer<typeof eventRow>;

/** The checksum an event row must carry. */
export function eventChecksum(briefId: string, row: Omit<EventRow, 'checksum'>): number {
  const { seq, name, args, inverse, label, at, author, form } = row;
  const parts = [briefId, seq, name, args, inverse, label, at, author];
  // Rows of the first form were written when there was no such column.
  return rowChecksum('events', form > 1 ? [...parts, form] : parts);
}

const markRow = z.strictObject({ checksum: z.int() });

const call = z.strictObject({ name: z.string(), args: z.json() });
type JsonCall = z.infer<typeof call>;

/** One change with what takes it back, as stored in the log. */
export interface LoggedEvent {
  readonly seq: number;
  /** ISO moment. */
  readonly at: string;
  readonly author: string;
  readonly label: string;
  readonly call: JsonCall;
  readonly inverse: JsonCall;
  /** The form of a brief in which both calls were written; `readStoredCall` brings them to today's. */
  readonly form: number;
}

/** An event that was read and is whole; `damaged` if its row or its JSON is not. */
export type ReadEvent =
  | { readonly isWhole: true; readonly event: LoggedEvent }
  | { readonly isWhole: false; readonly seq: number };

function parseCall(name: string, argsJson: string): JsonCall {
  return call.parse({ name, args: JSON.parse(argsJson) });
}

/** Reads an event row and checks that it is as it was written. */
export function readEvent(briefId: string, row: EventRow): ReadEvent {
  if (eventChecksum(briefId, row) !== row.checksum) return { isWhole: false, seq: row.seq };
  const { seq, at, author, label, form } = row;
  const inverse = call.parse(JSON.parse(row.inverse));
  return {
    isWhole: true,
    event: { seq, at, author, label, call: parseCall(row.name, row.args), inverse, form },
  };
}

const toldRow = z.strictObject({ seq: z.int(), label: z.string(), at: z.string(), author: z.string() });

/** What is told of a change in a list of changes: its name, its ISO moment, and who made it. */
export type ToldEvent = z.infer<typeof toldRow>;

/** The log of changes of all briefs. */
export interface EventLog {
  /** Writes one change inside the transaction of the edit. Gives its mark. */
  append(briefId: string, event: NewEvent): number;
  /**
   * The mark that identifies a change: the checksum of its row, 0 for none. Two pasts of a brief, such as that of a
   * library and that of its restored backup, have different marks under the same number from where they part.
   */
  markOf(briefId: string, seq: number): number;
  /** The changes after a number, oldest first. */
  after(briefId: string, seq: number): ReadEvent[];
  /** The newest changes before a number (null: the newest of all), last first, without damaged ones. */
  newest(briefId: string, beforeSeq: number | null, limit: number): LoggedEvent[];
  /** What is told of the newest changes before a number (null: of all), last first; neither read nor checked. */
  told(briefId: string, beforeSeq: number | null, limit: number): ToldEvent[];
  /** The rows of the changes after a number up to another, oldest first, as they stand in the file. */
  rows(briefId: string, afterSeq: number, upTo: number): EventRow[];
}

/** Opens the event log of a library. */
export function openEventLog(db: Connection): EventLog {
  const insert = db.prepare(
    `INSERT INTO events (brief_id, seq, name, args, inverse, label, at, author, checksum, form)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const columns = 'seq, name, args, inverse, label, at, author, checksum, form';
  const after = db.prepare(`SELECT ${columns} FROM events WHERE brief_id = ? AND seq > ? ORDER BY seq`);
  const newest = db.prepare(
    `SELECT ${columns} FROM events WHERE brief_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
  );
  const told = db.prepare(
    'SELECT seq, label, at, author FROM events WHERE brief_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
  );
  const between = db.prepare(
    `SELECT ${columns} FROM events WHERE brief_id = ? AND seq > ? AND seq <= ? ORDER BY seq`,
  );
  const mark = db.prepare('SELECT checksum FROM events WHERE brief_id = ? AND seq = ?');
  return {
    markOf: (briefId, seq) => rowOf(markRow, mark.get(briefId, seq))?.checksum ?? 0,
    append: (briefId, { seq, call: made, inverse, label, at, author }) => {
      const row = {
        seq,
        name: made.name,
        args: JSON.stringify(made.args),
        inverse: JSON.stringify(inverse),
        label,
        at,
        author,
        form: briefFormatVersion,
      };
      const checksum = eventChecksum(briefId, row);
      insert.run(briefId, seq, row.name, row.args, row.inverse, label, at, author, checksum, row.form);
      return checksum;
    },
    after: (briefId, seq) => rowsOf(eventRow, after.all(briefId, seq)).map((row) => readEvent(briefId, row)),
    told: (briefId, beforeSeq, limit) =>
      rowsOf(toldRow, told.all(briefId, beforeSeq ?? Number.MAX_SAFE_INTEGER, limit)),
    rows: (briefId, afterSeq, upTo) => rowsOf(eventRow, between.all(briefId, afterSeq, upTo)),
    newest: (briefId, beforeSeq, limit) =>
      rowsOf(eventRow, newest.all(briefId, beforeSeq ?? Number.MAX_SAFE_INTEGER, limit)).flatMap((row) => {
        const read = readEvent(briefId, row);
        return read.isWhole ? [read.event] : [];
      }),
  };
}
