import { createHash } from 'node:crypto';
import { deflateSync, type Zippable, zipSync } from 'fflate';
import { partNameFault } from '#engine/files/part-name.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import {
  type BriefFileManifest,
  briefFileRules,
  briefFileType,
  briefFileVersion,
  maxBriefBytes,
  maxJsonDepth,
  type OtherPart,
  partNames,
} from './format.ts';
import { jsonDepth } from './guarded-json.ts';

/** What a `.brief` file says about its making. */
export interface BriefFileMeta {
  /** Version of this program. */
  readonly programVersion: string;
  /** ISO moment; the only thing in the file that is not from the brief. */
  readonly written: string;
  /** What is stored beside the brief: contents of attachments, and parts that this version does not know. */
  readonly otherParts?: readonly OtherPart[];
  /** The JSON of a brief of a later form, to be written unchanged instead of the brief. */
  readonly newer?: NewerBrief;
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every entry has this time, in any time zone: zip files know only local times. */
const noTime = new Date(1980, 0, 1, 12, 0, 0);

/**
 * Writes a brief as a `.brief` file (see `resources/brief-format.md`). Equal briefs give equal bytes if the meta data
 * are equal. Throws a RangeError if the brief or its other parts exceed what a `.brief` file may hold, since nobody
 * could open it again.
 */
export function writeBriefFile(brief: Brief, meta: BriefFileMeta): Uint8Array {
  const encoder = new TextEncoder();
  const json = meta.newer?.json ?? writeJson(brief);
  if (jsonDepth(json, maxJsonDepth) > maxJsonDepth)
    throw new RangeError('The brief nests too deep for a file.');
  const others = (meta.otherParts ?? []).toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const named: Part[] = [
    { name: partNames.type, bytes: encoder.encode(briefFileType) },
    { name: partNames.brief, bytes: encoder.encode(json) },
  ];
  const list = `${JSON.stringify(manifestOf([...named, ...others], meta), null, 2)}\n`;
  const all = [...named, { name: partNames.manifest, bytes: encoder.encode(list) }, ...others];
  checkParts(all);
  const entries: Zippable = {};
  for (const part of all) entries[part.name] = [part.bytes, { level: levelOf(part), mtime: noTime }];
  return zipSync(entries);
}

function manifestOf(parts: readonly Part[], meta: BriefFileMeta): BriefFileManifest {
  return {
    formatVersion: briefFileVersion,
    programVersion: meta.programVersion,
    written: meta.written,
    parts: parts.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}

function checkParts(parts: readonly Part[]): void {
  const names = new Set(parts.map((part) => part.name));
  const total = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  const isFine =
    names.size === parts.length &&
    parts.length <= briefFileRules.maxEntries &&
    total <= briefFileRules.maxTotalBytes &&
    parts.every(
      (part) =>
        partNameFault(part.name) === null &&
        /^[A-Za-z]/.test(part.name) &&
        part.bytes.length <= (part.name === partNames.brief ? maxBriefBytes : briefFileRules.maxPartBytes),
    );
  if (!isFine) throw new RangeError('The parts are not such as a brief file may hold.');
}

/** Larger parts are checked for how small they become before they are packed. */
const unseenBytes = 1_000_000;

/**
 * What hardly becomes smaller (pictures, archives) is stored as it is, and so is text so repetitive that a reader must
 * take it for a bomb.
 */
function levelOf({ name, bytes }: Part): 0 | 6 {
  if (name === partNames.type) return 0;
  if (bytes.length < unseenBytes) return 6;
  const middle = Math.floor(bytes.length / 2);
  const sample = bytes.subarray(middle, middle + 100_000);
  if (deflateSync(sample, { level: 1 }).length * 20 > sample.length * 19) return 0;
  return deflateSync(bytes, { level: 6 }).length * 100 < bytes.length ? 0 : 6;
}
