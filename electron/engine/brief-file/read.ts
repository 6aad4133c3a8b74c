import { createHash } from 'node:crypto';
import { type ArchivePart, openArchive } from '#engine/files/archive.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type AttachmentPart, type HashedPart, type SortedParts, sortParts } from './attachments.ts';
import {
  type BriefFileManifest,
  briefFileRules,
  briefFileType,
  maxBriefBytes,
  maxBriefFileBytes,
  maxJsonDepth,
  type OtherPart,
  partNames,
} from './format.ts';
import { parseGuardedJson } from './guarded-json.ts';
import { readManifest } from './read-manifest.ts';
import { readBriefOfAnyForm } from './read-or-repair.ts';
import { archiveProblem, damagedPart } from './unreadable-file.ts';

/** What a `.brief` file held. */
export interface BriefFile {
  readonly brief: Brief;
  readonly manifest: BriefFileManifest;
  /** The contents of the brief's attachments. */
  readonly attachments: readonly AttachmentPart[];
  /** Parts this version does not know, to be written with the brief again. */
  readonly otherParts: readonly OtherPart[];
  /** What had to be repaired for the brief to open, in whole sentences; mostly empty. */
  readonly repairs: readonly string[];
  /** Its JSON, to be kept, if the brief is of a later form. */
  readonly newer?: NewerBrief;
}

/**
 * Reads a `.brief` file that came from somebody else. It is checked from the outside to the inside: size, directory,
 * names, type, version, the hash of each part, the depth of the JSON, and at last the brief and its attachments, which
 * are repaired if they are odd. Of a brief of a later form it gives what can be shown, with its JSON.
 *
 * Comes back with `file-too-large`, `file-not-recognised` (something else), `file-damaged` (naming the damaged part),
 * `brief-is-newer` or `brief-is-damaged`. It never unpacks more than `briefFileRules` allow.
 */
export async function readBriefFile(bytes: Uint8Array): Promise<Result<BriefFile>> {
  if (bytes.length > maxBriefFileBytes) {
    return archiveProblem({ kind: 'too-large', reason: 'is larger than a brief file ever is' });
  }
  const opened = await openArchive(bytes, briefFileRules);
  if (!opened.ok) return archiveProblem(opened.error);
  const parts = new Map(opened.value.map((part) => [part.name, part]));
  if ((parts.get(partNames.brief)?.size ?? 0) > maxBriefBytes) {
    return archiveProblem({ kind: 'too-large', reason: 'holds more text than a brief ever does' });
  }
  if (!hasType(opened.value[0])) {
    return failure(
      'file-not-recognised',
      'The file was not read: it is a zip archive, but not one that Briefwright wrote. If a brief was unpacked and packed again, ask for the original file.',
    );
  }
  const list = readManifest(parts.get(partNames.manifest));
  if (!list.ok) return list;
  const contents = readParts(opened.value, list.value);
  return contents.ok ? openContents(list.value, contents.value) : contents;
}

function hasType(first: ArchivePart | undefined): boolean {
  if (first?.name !== partNames.type || !first.isStored || first.size !== briefFileType.length) return false;
  const content = first.read();
  return content.ok && new TextDecoder().decode(content.value) === briefFileType;
}

interface Contents {
  readonly brief: Uint8Array;
  readonly parts: readonly HashedPart[];
  readonly unlisted: number;
}

function readParts(found: readonly ArchivePart[], list: BriefFileManifest): Result<Contents> {
  const listed = new Map(list.parts.map((part) => [part.name, part]));
  if (listed.size !== list.parts.length) return damagedPart(partNames.manifest);
  const contents = new Map<string, { readonly bytes: Uint8Array; readonly sha256: string }>();
  let unlisted = 0;
  for (const part of found) {
    if (part.name === partNames.manifest || part.name === partNames.type) continue;
    const expected = listed.get(part.name);
    if (!expected) {
      unlisted += 1;
      continue;
    }
    const content = part.size === expected.bytes ? part.read() : damagedPart(part.name);
    if (!content.ok) return damagedPart(part.name);
    const sha256 = createHash('sha256').update(content.value).digest('hex');
    if (sha256 !== expected.sha256) return damagedPart(part.name);
    contents.set(part.name, { bytes: content.value, sha256 });
  }
  const missing = list.parts.find((part) => part.name !== partNames.type && !contents.has(part.name));
  if (missing) return damagedPart(missing.name);
  const brief = contents.get(partNames.brief);
  if (!brief) return damagedPart(partNames.brief);
  contents.delete(partNames.brief);
  const parts = [...contents].map(([name, { bytes, sha256 }]) => ({
    name,
    bytes: new Uint8Array(bytes),
    sha256,
  }));
  return success({ brief: brief.bytes, parts, unlisted });
}

async function openContents(list: BriefFileManifest, contents: Contents): Promise<Result<BriefFile>> {
  const json = parseGuardedJson(contents.brief, maxJsonDepth);
  if (!json.ok) return damagedPart(partNames.brief);
  const opened = readBriefOfAnyForm(json.value.value, () => new TextDecoder().decode(contents.brief));
  if (!opened.ok) return opened;
  // The attachments of a brief of a later form are described by its JSON, which is kept as it is, and so are its parts.
  const sorted = opened.value.newer
    ? success(unsorted(opened.value.brief, contents.parts))
    : await sortParts(opened.value.brief, contents.parts);
  if (!sorted.ok) return sorted;
  const repairs = [...opened.value.repairs, ...sorted.value.repairs];
  if (json.value.isCleaned)
    repairs.push('Control characters that no document can show were taken out of the text.');
  if (contents.unlisted > 0) {
    repairs.push('The file held parts that its list does not name; they were left out.');
  }
  return success({ ...opened.value, ...sorted.value, manifest: list, repairs });
}

function unsorted(brief: Brief, parts: readonly HashedPart[]): SortedParts {
  const otherParts = parts.map(({ name, bytes }) => ({ name, bytes }));
  return { brief, attachments: [], otherParts, repairs: [] };
}
