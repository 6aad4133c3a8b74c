import { basename } from 'node:path';
import type { Attachment } from '#shared/brief/kinds/attachment.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { attachmentsOf, otherKind } from '../brief-file/attachments.ts';
import { attachmentTooLarge, checkRoom, maxAttachmentBytes } from '../brief-file/limits.ts';
import { readFileLimited } from '../files/read-file.ts';
import { sniffMediaType } from '../import/media-type.ts';
import type { Library } from '../library/library.ts';
import { attachedName } from './attached-name.ts';
import { hashContent, keepContents } from './keep-contents.ts';

/** What a brief says of an attachment: its name without a folder, what its bytes are, their hash and their number. */
export type AttachedFile = Pick<Attachment, 'name' | 'mediaType' | 'sha256' | 'bytes'>;

/** A file that was added, and what the user should know about it, in sentences. */
export interface Attached {
  readonly attachment: AttachedFile;
  readonly findings: readonly string[];
}

/** What is to be attached. */
export interface AttachRequest {
  readonly briefId: string;
  readonly file: string;
}

/**
 * Adds a file to the library as an attachment of a brief. A success means that it is whole and on disk; the brief does
 * not name it yet. It is read, hashed and written in short steps, so that edits are saved meanwhile.
 *
 * Comes back with `brief-not-found`, `brief-is-read-only`, the failures of reading a file, `file-too-large` if the file
 * or all attachments together are, `cancelled` if the library was replaced meanwhile, or a failure of the disk.
 */
export async function attachFile(library: Library, request: AttachRequest): Promise<Result<Attached>> {
  const { briefId, file } = request;
  const opened = library.briefs.open(briefId);
  if (!opened.ok) return opened;
  if (opened.value.readOnly !== null) return failure('brief-is-read-only', opened.value.readOnly);
  const bytes = await readAttachment(file);
  if (!bytes.ok) return bytes;
  const kept = library.contents.of(briefId);
  if (!kept.ok) return kept;
  const name = attachedName(file);
  const { mediaType, claimed } = await sniffMediaType(bytes.value, name);
  const content = await hashContent(bytes.value);
  const attachment = { sha256: content.sha256, name, mediaType, bytes: bytes.value.length };
  const hasRoom = checkRoom(name, attachment, [...attachmentsOf(opened.value.brief), ...kept.value.parts]);
  if (!hasRoom.ok) return hasRoom;
  const referred = await keepContents(library.contents, [content], () =>
    library.contents.refer(briefId, { attachments: [attachment], parts: [] }),
  );
  if (!referred.ok) return referred;
  return success({ attachment, findings: claimed ? [otherKind(name, mediaType, claimed)] : [] });
}

async function readAttachment(file: string): Promise<Result<Uint8Array>> {
  const read = await readFileLimited(file, maxAttachmentBytes);
  if (!read.ok) return read.error.code === 'file-too-large' ? attachmentTooLarge(file) : read;
  if (read.value.length > 0) return read;
  return failure(
    'file-unreadable',
    `“${basename(file)}” was not attached: it is empty. Check that it was saved or downloaded whole, and attach it again.`,
  );
}
