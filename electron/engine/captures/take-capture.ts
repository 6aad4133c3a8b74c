import type { AttachedFile } from '#engine/contents/attach-file.ts';
import { keepContents } from '#engine/contents/keep-contents.ts';
import type { Library } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { Taken } from '#shared/ipc/contract/capture.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { attachmentsOf } from '../brief-file/attachments.ts';
import { checkRoom } from '../brief-file/limits.ts';
import type { HashedBytes, ReadCapture } from './read-capture.ts';

/** A brief that captures can be taken for; `brief-not-found`, or `brief-is-read-only`. */
export function briefForCaptures(library: Library, briefId: string): Result<Brief> {
  const opened = library.briefs.open(briefId);
  if (!opened.ok) return opened;
  const { brief, readOnly } = opened.value;
  return readOnly === null ? success(brief) : failure('brief-is-read-only', readOnly);
}

/**
 * Keeps a file that was read, and its text, in the library for a brief: both, or nothing. A success means that they are
 * whole and on disk; the brief does not name them yet.
 *
 * Comes back with `file-too-large` if the brief would hold too much, `cancelled` if the library was replaced meanwhile,
 * or a failure of the disk.
 */
export async function takeCapture(
  library: Library,
  brief: Brief,
  { name, mediaType, file, text, title, address, findings }: ReadCapture,
): Promise<Result<Taken>> {
  const kept = library.contents.of(brief.id);
  if (!kept.ok) return kept;
  const taken = {
    file: attached({ name, mediaType }, file),
    text: text && attached({ name: textName(name, file, text), mediaType: 'text/plain' }, text),
  };
  const added = taken.text ? [taken.file, taken.text] : [taken.file];
  const before = [...attachmentsOf(brief), ...kept.value.attachments, ...kept.value.parts];
  const hasRoom = roomFor(added, before);
  if (!hasRoom.ok) return hasRoom;
  const referred = await keepContents(library.contents, text ? [file, text] : [file], () =>
    library.contents.refer(brief.id, { attachments: added, parts: [] }),
  );
  return referred.ok ? success({ ...taken, title, address, findings: [...findings] }) : referred;
}

function attached(
  named: Pick<AttachedFile, 'name' | 'mediaType'>,
  { sha256, bytes }: HashedBytes,
): AttachedFile {
  return { ...named, sha256, bytes: bytes.length };
}

/** A plain text from which nothing was read out is its own text. */
function textName(name: string, file: HashedBytes, text: HashedBytes): string {
  return file.sha256 === text.sha256 ? name : `${name.slice(0, 190)} (text)`;
}

function roomFor(
  added: readonly AttachedFile[],
  before: readonly Pick<AttachedFile, 'sha256' | 'bytes'>[],
): Result<void> {
  const [file, text] = added;
  if (!file) return success(undefined);
  const room = checkRoom(file.name, text ?? file, [...before, file]);
  if (room.ok) return room;
  const message = room.error.message.replace('was not attached', 'was not captured');
  return { ok: false, error: { ...room.error, message } };
}
