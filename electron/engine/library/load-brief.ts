import { type Brief, briefFormatVersion } from '#shared/brief/brief.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { newerBriefSentence, readOrRepairBrief } from '../brief-file/read-or-repair.ts';
import type { EventLog, LoggedEvent, ReadEvent } from './event-log.ts';
import type { Snapshots } from './snapshots.ts';
import { DamagedRowError } from './storage-failure.ts';

/** A brief as it is on disk. */
export interface StoredBrief {
  readonly brief: Brief;
  /** The number of its last change; 0 for none. */
  readonly seq: number;
  /** The number of the change at which its newest snapshot was made. */
  readonly snapshotSeq: number;
  /** A sentence if it can only be read: a later change could not be made again, or it is of a later form. */
  readonly readOnly: string | null;
  /** Its JSON as it is stored, if it is of a later form. */
  readonly newer: NewerBrief | null;
  /**
   * Whether a stored change could only be made by repairing the brief it carries; the brief must then be written whole
   * at once.
   */
  readonly isMended: boolean;
  /** The changes that could not be made again, as they are stored; they stay in the library. */
  readonly unreplayed: readonly LoggedEvent[];
}

function wholeEvents(events: readonly ReadEvent[]): LoggedEvent[] {
  return events.flatMap((read) => (read.isWhole ? [read.event] : []));
}

/** A brief as far as it could be read; the rest of its changes could not be made. */
function stuck(at: StoredBrief, why: string, rest: readonly ReadEvent[]): StoredBrief {
  const unreplayed = wholeEvents(rest);
  const kept =
    unreplayed.length === 0
      ? ''
      : ` ${unreplayed.length === 1 ? 'One change is' : `${unreplayed.length} changes are`} kept as stored; a .brief file exported now carries them along.`;
  return {
    ...at,
    unreplayed,
    readOnly: `${why} The brief is shown as it was before (change ${at.seq}) and can only be read.${kept} Duplicate it to go on working, or restore a backup.`,
  };
}

/** The whole brief that a call carries, repaired if it is odd; undefined for other calls. */
function carriedBrief(call: CommandCall): Brief | undefined {
  if (call.name !== 'brief.replace' || typeof call.args !== 'object' || call.args === null) return undefined;
  const carried = readOrRepairBrief(Reflect.get(call.args, 'brief'));
  return carried.ok ? carried.value.brief : undefined;
}

/** What a stored change makes of a brief; undefined if it cannot be made again. */
function replayed(at: StoredBrief, { call, form, seq }: LoggedEvent): StoredBrief | undefined {
  const applied = applyCall(at.brief, readStoredCall(call, form, at.brief));
  if (applied.ok) return { ...at, brief: applied.value.brief, seq };
  const carried = carriedBrief(call);
  return carried && { ...at, brief: { ...carried, id: at.brief.id }, seq, isMended: true };
}

/** Makes changes again, in order, as far as they can be made; see `loadBrief` for what comes of the others. */
export function replay(from: StoredBrief, events: readonly ReadEvent[]): StoredBrief {
  let at = from;
  for (const [index, read] of events.entries()) {
    const rest = events.slice(index);
    const seq = read.isWhole ? read.event.seq : read.seq;
    if (seq !== at.seq + 1) {
      return stuck(at, `Change ${at.seq + 1} of this brief is missing in the library.`, rest);
    }
    if (!read.isWhole) return stuck(at, `Change ${seq} of this brief is damaged in the library.`, rest);
    if (read.event.form > briefFormatVersion) {
      return stuck(at, `Change ${seq} of this brief was made by a newer version of Briefwright.`, rest);
    }
    const next = replayed(at, read.event);
    if (!next) return stuck(at, `Change ${seq} of this brief could not be made again.`, rest);
    at = next;
  }
  return at;
}

/**
 * What to do with a row whose checksum does not match: read only as far as before it, or throw, so that it is repaired.
 */
export type DamagedRows = 'stop' | 'throw';

/**
 * Reads a brief: its newest good snapshot, then the changes after it, all brought to today's form. At a change that
 * cannot be made again the brief becomes read-only as it was before, and the change is kept; but if the change carries
 * a whole brief, that brief, repaired, is the result. A brief of a later form is shown as far as it is known, and can
 * only be read. `lastSeq` is the number of its last change by the list of briefs, so that missing changes at the end
 * are noticed. `brief-is-damaged` if no snapshot can be read.
 */
export function loadBrief(
  parts: { readonly snapshots: Snapshots; readonly events: EventLog; readonly damagedRows: DamagedRows },
  briefId: string,
  lastSeq: number,
): Result<StoredBrief> {
  let problem: Result<StoredBrief> = failure(
    'brief-is-damaged',
    'The brief cannot be opened: nothing of it can be read in the library any more. Restore a backup of the library to get it back.',
  );
  for (const { seq, read, isMisread } of parts.snapshots.of(briefId)) {
    if (!read.ok) {
      if (isMisread && parts.damagedRows === 'throw') throw new DamagedRowError('A snapshot is damaged.');
      problem = read;
      continue;
    }
    const { brief, newer } = read.value;
    const readOnly = newer ? newerBriefSentence(newer.form) : null;
    const start = { brief, seq, snapshotSeq: seq, readOnly, newer, isMended: false, unreplayed: [] };
    const events = parts.events.after(briefId, seq);
    if (parts.damagedRows === 'throw' && events.some((event) => !event.isWhole)) {
      throw new DamagedRowError('A change is damaged.');
    }
    const end = newer ? { ...start, unreplayed: wholeEvents(events) } : replay(start, events);
    if (end.readOnly !== null || end.seq >= lastSeq) return success(end);
    return success(stuck(end, `Changes after ${end.seq} of this brief are missing in the library.`, []));
  }
  return problem;
}
