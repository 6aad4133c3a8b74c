import { setImmediate } from 'node:timers/promises';
import { mayMoveClock } from '#shared/queries/clock-effects.ts';
import { clockText } from '#shared/queries/clock-sentences.ts';
import { ClockReader, type HypothesisClock } from '#shared/queries/hypothesis-clock.ts';
import { type Result, success } from '#shared/result.ts';
import { type EventRow, readEvent } from './library/event-log.ts';
import type { Library } from './library/library.ts';

/** So many changes are read at once: a save waits for no more. */
const readAtOnce = 200;

function take(reader: ClockReader, briefId: string, rows: readonly EventRow[]): void {
  for (const row of rows) {
    if (!mayMoveClock(row.inverse)) continue;
    // A damaged change tells nothing; what it did to hypotheses stays as old as it was.
    const read = readEvent(briefId, row);
    if (read.isWhole) reader.take(read.event);
  }
}

/** Where a brief and its log are read from: an open library, or one that is only read. */
interface Read {
  readonly briefs: Pick<Library['briefs'], 'open'>;
  readonly past: Pick<Library['past'], 'rows'>;
}

async function readAll({ past }: Read, briefId: string): Promise<Result<ClockReader>> {
  const reader = new ClockReader();
  for (let last = 0; ; ) {
    const rows = past.rows(briefId, last, readAtOnce);
    if (!rows.ok) return rows;
    const end = rows.value.at(-1)?.seq;
    if (end === undefined) return success(reader);
    take(reader, briefId, rows.value);
    last = end;
    await setImmediate();
  }
}

async function readWithBrief(library: Read, briefId: string) {
  const reader = await readAll(library, briefId);
  if (!reader.ok) return reader;
  // Opened last: what was saved while the changes were read is in it, and was read.
  const opened = library.briefs.open(briefId);
  if (!opened.ok) return opened;
  const { brief } = opened.value;
  return success({ brief, clock: reader.value.clockOf(brief) });
}

/**
 * Reads the clock of the hypotheses of a brief out of the log, beside saves: some changes at a time. Fails as opening
 * the brief does.
 */
export async function readHypothesisClock(library: Read, briefId: string): Promise<Result<HypothesisClock>> {
  const read = await readWithBrief(library, briefId);
  return read.ok ? success(read.value.clock) : read;
}

/** What the clock of a brief says, in sentences; empty if there is nothing to say. Fails as `readHypothesisClock`. */
export async function readClockText(library: Read, briefId: string): Promise<Result<string>> {
  const read = await readWithBrief(library, briefId);
  return read.ok ? success(clockText(read.value.clock, read.value.brief)) : read;
}
