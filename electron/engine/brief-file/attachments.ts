import type { Brief } from '#shared/brief/brief.ts';
import type { Attachment } from '#shared/brief/kinds/attachment.ts';
import { inOrder } from '#shared/brief/order.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { isMediaType, type MediaType, whatIs } from '../import/media-kinds.ts';
import { sniffMediaType } from '../import/media-type.ts';
import { attachmentFolder, type OtherPart } from './format.ts';
import { maxAttachedBytes, maxAttachmentBytes } from './limits.ts';

/** The content of an attachment as it is in a `.brief` file. */
export interface AttachmentPart {
  readonly sha256: string;
  /** What the bytes show it to be. */
  readonly mediaType: MediaType;
  /** In memory of its own, so that it can be handed to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The name of the part that holds the content of an attachment. */
export function attachmentPartName(sha256: string): string {
  return `${attachmentFolder}${sha256}`;
}

/** The attachments of a brief in order; several may have the same content. */
export function attachmentsOf(brief: Brief): Attachment[] {
  return inOrder(brief.attachments);
}

/** The parts of a `.brief` file besides the brief: contents of attachments, and parts this version does not know. */
export function partsBesideBrief(file: {
  readonly attachments: readonly AttachmentPart[];
  readonly otherParts: readonly OtherPart[];
}): OtherPart[] {
  const contents = file.attachments.map(({ sha256, bytes }) => ({ name: attachmentPartName(sha256), bytes }));
  return [...contents, ...file.otherParts];
}

/** A part of a file as it was found, with the hash of its bytes. */
export interface HashedPart extends OtherPart {
  readonly sha256: string;
}

/** The sorted parts of a `.brief` file, the brief with corrected attachments, and what was corrected. */
export interface SortedParts {
  readonly brief: Brief;
  readonly attachments: readonly AttachmentPart[];
  readonly otherParts: readonly OtherPart[];
  readonly repairs: readonly string[];
}

/**
 * Finds the contents of a brief's attachments among the parts of its file; a part that no attachment names stays an
 * unknown part. The bytes say what each content is, and the brief is corrected if it says otherwise. Comes back with
 * `file-damaged` if a part does not hold what its name says, and with `file-too-large`.
 */
export async function sortParts(brief: Brief, parts: readonly HashedPart[]): Promise<Result<SortedParts>> {
  const named = attachmentsOf(brief);
  const byName = new Map(parts.map((part) => [part.name, part]));
  const attachments = new Map<string, AttachmentPart>();
  const put: Attachment[] = [];
  const missing: Attachment[] = [];
  const repairs: string[] = [];
  for (const record of named) {
    const part = byName.get(attachmentPartName(record.sha256));
    if (!part) {
      missing.push(record);
      continue;
    }
    if (part.sha256 !== record.sha256) return otherContent(part.name);
    if (part.bytes.length > maxAttachmentBytes)
      return tooLarge(maxAttachmentBytes, `“${record.name}” alone is`);
    const { mediaType, claimed } = await sniffMediaType(part.bytes, record.name);
    const isTold = isAsTold(record.mediaType, mediaType);
    if (claimed || !isTold) repairs.push(otherKind(record.name, mediaType, claimed));
    put.push({ ...record, bytes: part.bytes.length, mediaType: isTold ? record.mediaType : mediaType });
    attachments.set(record.sha256, { sha256: record.sha256, mediaType, bytes: part.bytes });
  }
  const contents = [...attachments.values()];
  const total = contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > maxAttachedBytes) return tooLarge(maxAttachedBytes, 'all together they are');
  const taken = new Set(contents.map(({ sha256 }) => attachmentPartName(sha256)));
  return success({
    brief: {
      ...brief,
      attachments: { ...brief.attachments, ...Object.fromEntries(put.map((each) => [each.id, each])) },
    },
    attachments: contents,
    otherParts: parts.filter(({ name }) => !taken.has(name)).map(({ name, bytes }) => ({ name, bytes })),
    repairs: [...repairs, ...contentsMissing(missing)],
  });
}

/** Kinds of which a later version may know more than this one. */
const generalTypes: readonly MediaType[] = [
  'application/octet-stream',
  'application/zip',
  'application/xml',
  'text/plain',
];

/** A kind that this version cannot name is not doubted, if it does not recognise the bytes as anything more exact. */
function isAsTold(told: string, found: MediaType): boolean {
  return told === found || (!isMediaType(told) && generalTypes.includes(found));
}

function otherContent(name: string): Result<never> {
  return failure(
    'file-damaged',
    `The file was not read: its part “${name}” does not hold what its name says. Nothing was changed. Ask for a fresh copy from whoever sent it.`,
  );
}

function tooLarge(limit: number, which: string): Result<never> {
  return failure(
    'file-too-large',
    `The file was not read: its attached files are larger than a brief may hold; ${which} more than ${limit / 1_000_000} MB. Nothing was changed. Ask whoever sent it for one with fewer of them.`,
  );
}

/** The sentence about a file whose name, or whose brief, says that it is something else. */
export function otherKind(name: string, mediaType: MediaType, claimed: MediaType | null): string {
  const told = claimed ? `is named like ${whatIs(claimed)}` : 'was said to be something else';
  return `“${name}” ${told} but is ${whatIs(mediaType)}. It is kept as what it is; check where it comes from before you open it.`;
}

/** The sentences about attachments whose content is missing; an empty content is never missing. */
export function contentsMissing(without: readonly Pick<Attachment, 'name' | 'bytes'>[]): string[] {
  const missing = without.filter(({ bytes }) => bytes > 0);
  const [first] = missing;
  if (!first) return [];
  const what =
    missing.length === 1
      ? `the attached file “${first.name}”`
      : `${missing.length} files that are attached to the brief`;
  return [
    `The file does not hold ${what}. What the brief says about ${missing.length === 1 ? 'it' : 'them'} is kept; ask whoever sent the brief for its .brief file, or attach ${missing.length === 1 ? 'it' : 'them'} again.`,
  ];
}
