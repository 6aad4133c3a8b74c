import { isDeepStrictEqual } from 'node:util';
import type { Brief } from '#shared/brief/brief.ts';
import { derivedId } from '#shared/brief/derived-id.ts';
import { type BriefId, briefId, newId } from '#shared/brief/ids.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { readOrRepairBrief } from '../brief-file/read-or-repair.ts';
import type { BriefStores, BriefsInUse } from './briefs-in-use.ts';

/** What a library has of a brief that comes from one of our own files. */
export interface KnownBrief {
  /** The brief that holds the same as the file, or was made from the same file and changed since. */
  readonly same: { readonly briefId: BriefId; readonly isTrashed: boolean } | null;
  /** A brief of the same origin with other content: an earlier or later version of it. */
  readonly other: BriefId | null;
  /** The id under which the brief of the file is to be added. */
  readonly freeId: BriefId;
}

/** More versions of one brief are not compared: whoever gives all briefs the same id gets each as a new one. */
const mostVersions = 8;

/**
 * Opens what finds the brief of a file among those of a library. A brief keeps its id when it is written to a `.brief`
 * or JSON file, and when it is read from one into a library without a brief of this id; further versions of it get ids
 * derived from it. The id of an erased brief is not used again.
 */
export function openKnownBriefs(
  { db, rows, events }: Pick<BriefStores, 'db' | 'rows' | 'events'>,
  inUse: BriefsInUse,
): (reading: Reading) => KnownBrief {
  const erased = db.prepare('SELECT 1 FROM erased_briefs WHERE brief_id = ?');
  const trashed = db.prepare('SELECT 1 FROM briefs WHERE id = ? AND trashed IS NOT NULL');

  /** The brief as it was read from its file, if it came from one. */
  const asImported = (id: string): Brief | null => {
    const [first] = events.newest(id, 2, 1);
    if (first?.call.name !== 'brief.replace' || typeof first.call.args !== 'object') return null;
    const carried = readOrRepairBrief(Reflect.get(first.call.args ?? {}, 'brief'));
    return carried.ok ? carried.value.brief : null;
  };
  const isSame = (id: string, { brief, newer, report }: Reading): boolean => {
    const found = inUse.get(id);
    if (!found.ok) return false;
    const stored = found.value;
    if (newer || stored.newer) return newer?.json === stored.newer?.json;
    const equals = (other: Brief | null) =>
      other !== null && isDeepStrictEqual({ ...other, id: brief.id }, brief);
    return (
      equals(stored.brief) ||
      // JSON holds only what is printed.
      (report.format === 'json' && equals(printedBrief(stored.brief))) ||
      equals(asImported(id))
    );
  };
  return (reading) => {
    let other: BriefId | null = null;
    for (let version = 0; version < mostVersions; version += 1) {
      const origin = reading.brief.id;
      const id = version === 0 ? origin : briefId.parse(derivedId('brief', origin, String(version)));
      if (rows.state(id) === undefined) {
        if (erased.get(id) === undefined) return { same: null, other, freeId: id };
        continue;
      }
      const isTrashed = trashed.get(id) !== undefined;
      if (isSame(id, reading)) return { same: { briefId: id, isTrashed }, other: null, freeId: id };
      if (!isTrashed) other ??= id;
    }
    return { same: null, other, freeId: briefId.parse(newId()) };
  };
}
