import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { briefId as briefIdSchema } from '#shared/brief/ids.ts';
import { type Result, success } from '#shared/result.ts';
import type { OtherPart } from '../brief-file/format.ts';
import {
  basePartOf,
  isBasePart,
  isOriginPart,
  type Origin,
  originIn,
  sentBytesIn,
} from '../brief-file/origin-part.ts';
import { readContent } from '../contents/keep-contents.ts';
import { receivedJson } from '../contents/origin-of-copy.ts';
import type { EngineContext } from '../engine-context.ts';
import { briefAsItWas } from '../handlers/past-handlers.ts';
import type { ImportedFile } from '../import/imported-file.ts';
import type { Library } from '../library/library.ts';
import type { ReturnToMerge } from './merge-thread.ts';
import { type Round, roundsFrom } from './rounds.ts';

type Context = Pick<EngineContext, 'library' | 'publisher'>;

/**
 * What a returned brief is compared with: a former round from the same copy, the version that was sent as the library or
 * as the file has it, or nothing.
 */
export type Basis = 'round' | 'library' | 'file' | 'none';

/** A file that came back, as far as it is to be put together with the brief here. */
export interface ReturnedFile {
  readonly read: ImportedFile;
  readonly origin: Origin | null;
  /** Who wrote it, as the file says; empty if it does not. Its authors are those of the brief that was sent. */
  readonly by: string;
  readonly basis: Basis;
  readonly base: ReturnToMerge['base'];
  /** Whether this round, or a later one of the same copy, is in the brief already. */
  readonly isKnown: boolean;
}

/** The brief of the library that was sent, by what a file says of itself; null if the library has none. */
export function briefSentAs({ briefs }: Pick<Library, 'briefs'>, origin: Origin): BriefId | null {
  const id = briefIdSchema.safeParse(origin.sent.id).data;
  return id !== undefined && briefs.stored(id).ok ? id : null;
}

function markAt({ past }: Pick<Library, 'past'>, briefId: string, seq: number): number | null {
  if (seq === 0) return 0;
  const rows = past.rows(briefId, seq - 1, 1);
  return rows.ok ? (rows.value[0]?.checksum ?? null) : null;
}

/* The version that was sent, as the log of the library has it; null if it has another past. */
async function fromLog(context: Context, briefId: string, { sent }: Origin): Promise<Brief | null> {
  const { library } = context;
  if (sent.id !== briefId || markAt(library, briefId, sent.change) !== sent.mark) return null;
  const past = await briefAsItWas(context, briefId, sent.change);
  return past.ok ? past.value : null;
}

/* What the brief here says of where it comes from, if it came as a file. */
async function keptOrigin(library: Library, briefId: string): Promise<OtherPart[]> {
  const kept = library.contents.of(briefId);
  const parts: OtherPart[] = [];
  for (const part of kept.ok ? kept.value.parts.filter(isOriginPart) : []) {
    const bytes = await readContent(library.contents, briefId, part);
    if (bytes.ok) parts.push({ name: part.name, bytes: bytes.value });
  }
  return parts;
}

/* If the brief here came as a file as well, both go back to what that file held. */
async function fromOwnOrigin(
  library: Library,
  briefId: string,
  origin: Origin,
): Promise<ReturnToMerge['base']> {
  const parts = await keptOrigin(library, briefId);
  const own = originIn(parts);
  if (!own || own.sent.id !== origin.sent.id || own.sent.change > origin.sent.change) return null;
  const json = parts.some(isBasePart) ? null : receivedJson(library.past, briefId);
  return sentBytesIn(json === null ? parts : [basePartOf(json)]);
}

async function ofRound(
  { library }: Context,
  briefId: string,
  { part }: Round,
): Promise<ReturnToMerge['base']> {
  const bytes = await readContent(library.contents, briefId, part);
  return bytes.ok ? bytes.value : null;
}

interface Compared {
  readonly basis: Basis;
  readonly base: ReturnToMerge['base'];
  readonly isKnown: boolean;
}

async function comparedWith(
  context: Context,
  briefId: string,
  read: ImportedFile,
  origin: Origin | null,
): Promise<Compared> {
  if (!origin) return { basis: 'none', base: null, isKnown: false };
  const rounds = roundsFrom(context.library, briefId, origin);
  const isKnown = rounds.some(
    ({ change, mark }) =>
      change > origin.copy.change || (change === origin.copy.change && mark === origin.copy.mark),
  );
  const last = rounds.findLast(({ change }) => change < origin.copy.change);
  const former = last ? await ofRound(context, briefId, last) : null;
  if (former) return { basis: 'round', base: former, isKnown };
  const sent =
    (await fromLog(context, briefId, origin)) ?? (await fromOwnOrigin(context.library, briefId, origin));
  if (sent) return { basis: 'library', base: sent, isKnown };
  const held = sentBytesIn(read.otherParts);
  return { basis: held ? 'file' : 'none', base: held, isKnown };
}

/**
 * Finds out what a file that came back is to be compared with. The library's own log is believed first, since a file can
 * say anything of what was sent; where the log does not know it (another library, a backup, a brief that was taken in
 * anew), the version that the file holds is taken.
 */
export async function returnedFile(
  context: Context,
  briefId: string,
  read: ImportedFile,
): Promise<Result<ReturnedFile>> {
  const origin = originIn(read.otherParts);
  const compared = await comparedWith(context, briefId, read, origin);
  const by = origin?.copy.by.trim() ?? '';
  return success({ read, origin, by, ...compared });
}
