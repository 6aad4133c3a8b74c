import type { Brief } from '#shared/brief/brief.ts';
import { derivedId } from '#shared/brief/derived-id.ts';
import type { OtherPart } from '../brief-file/format.ts';
import {
  basePartOf,
  isBasePart,
  isOriginPart,
  type Origin,
  originIn,
  originPartOf,
} from '../brief-file/origin-part.ts';
import { type EventRow, readEvent } from '../library/event-log.ts';
import type { Library } from '../library/library.ts';

/** What is asked of a library to find out where a brief of it comes from. */
export type PastRows = Pick<Library['past'], 'rows'>;

function rowAfter(past: PastRows, briefId: string, seq: number): EventRow | undefined {
  const rows = past.rows(briefId, seq, 1);
  return rows.ok ? rows.value[0] : undefined;
}

/** The state of a brief as its library has it: its id, and the number and the mark of its last change. */
export type CopyState = Origin['copy'];

/**
 * The state of a copy of a brief. Its id follows from the first change in its log, so that it tells copies of one brief in
 * several libraries apart, and is the same as long as the brief is there.
 */
export function copyState(past: PastRows, briefId: string, seq: number, created: string): CopyState {
  const first = rowAfter(past, briefId, 0);
  const last = seq === 0 ? undefined : rowAfter(past, briefId, seq - 1);
  const read = last && readEvent(briefId, last);
  return {
    id: derivedId('copy', briefId, created, String(first?.checksum ?? 0)),
    change: seq,
    mark: last?.checksum ?? 0,
    by: read?.isWhole ? read.event.author : '',
  };
}

/** The JSON of a brief as it came as a file, as the first change of its log carries it; null if it did not. */
export function receivedJson(past: PastRows, briefId: string): string | null {
  const first = rowAfter(past, briefId, 0);
  const read = first && readEvent(briefId, first);
  if (!read?.isWhole || read.event.call.name !== 'brief.replace') return null;
  const brief: unknown = Reflect.get(Object(read.event.call.args), 'brief');
  return typeof brief === 'object' && brief !== null ? JSON.stringify(brief) : null;
}

/** The threads of comments with which a brief came as a file, by their ids; none if it did not. */
export function receivedThreads(past: PastRows, briefId: string): ReadonlySet<string> {
  const json = receivedJson(past, briefId);
  const threads: unknown = json === null ? null : Reflect.get(Object(JSON.parse(json)), 'threads');
  return new Set(Object.keys(Object(threads)));
}

/**
 * The parts of a `.brief` file, with those that say where the brief comes from. One that was made here names itself. One
 * that came as a file goes on naming what was sent, and holds it, so that whoever sent it can put together what comes back
 * even if the library it came from is another one by then. Without `holdsReceived` it only names it: then what was
 * deleted since stays behind.
 */
export function withOrigin(
  past: PastRows,
  { id, created }: Pick<Brief, 'id' | 'created'>,
  seq: number,
  parts: readonly OtherPart[],
  holdsReceived = true,
): OtherPart[] {
  const copy = copyState(past, id, seq, created);
  const others = parts.filter((part) => !isOriginPart(part));
  const received = originIn(parts);
  if (!received) {
    const { change, mark } = copy;
    return [...others, originPartOf({ sent: { id, change, mark }, copy: { ...copy, by: '' } })];
  }
  if (!holdsReceived) return [...others, originPartOf({ sent: received.sent, copy })];
  const json = parts.some(isBasePart) ? null : receivedJson(past, id);
  const base = json === null ? parts.filter(isBasePart) : [basePartOf(json)];
  return [...others, originPartOf({ sent: received.sent, copy }), ...base];
}
