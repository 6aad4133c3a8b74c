import { basename } from 'node:path';
import { attachmentPartName } from '#engine/brief-file/attachments.ts';
import { isOriginPart } from '#engine/brief-file/origin-part.ts';
import { templateNameIn } from '#engine/brief-file/template-part.ts';
import type { BriefFileOrigin, ImportedFile } from '#engine/import/imported-file.ts';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { HeldFiles } from './held-files.ts';
import { standingOf } from './standing.ts';

/** The hashes of attachments whose content the file does not hold; an empty content is never missing. */
function missingIn({ attachments, otherParts }: ImportedFile, { facts }: BriefFileOrigin): string[] {
  const held = new Set(attachments.map(({ sha256 }) => sha256));
  const parts = new Set(otherParts.map(({ name }) => name));
  return facts.attachments
    .filter(({ sha256, bytes }) => bytes > 0 && !held.has(sha256) && !parts.has(attachmentPartName(sha256)))
    .map(({ sha256 }) => sha256);
}

/** Parts of the file that this version keeps without knowing them; the contents of attachments are not among them. */
function otherPartsIn({ otherParts }: ImportedFile, { facts }: BriefFileOrigin): LookedAt['otherParts'] {
  const attached = new Set(facts.attachments.map(({ sha256 }) => attachmentPartName(sha256)));
  const others = otherParts.filter((part) => !attached.has(part.name) && !isOriginPart(part));
  return { count: others.length, bytes: others.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** What a file that was read says, without how it stands to the library, and without a token. */
export function tellOf(file: string, read: ImportedFile, origin: BriefFileOrigin) {
  const { bytes, written, programVersion, facts } = origin;
  return {
    file,
    bytes,
    written,
    programVersion,
    template: templateNameIn(read.otherParts),
    facts,
    missing: missingIn(read, origin),
    otherParts: otherPartsIn(read, origin),
    repairs: read.report.contradictions.map(({ message }) => message),
    isNewer: read.newer !== undefined,
  } satisfies Omit<LookedAt, 'token' | 'known'>;
}

/**
 * Tells what a `.brief` file that was read holds and how it stands to the library, and remembers the file by a token.
 * Nothing is written. Null for a file of another kind, of which nothing is remembered.
 */
export async function lookAt(
  context: Pick<EngineContext, 'library' | 'publisher'>,
  held: HeldFiles,
  path: string,
  read: ImportedFile,
): Promise<Result<LookedAt> | null> {
  const { origin } = read;
  if (!origin) return null;
  const told = tellOf(basename(path), read, origin);
  const known = told.template === null ? await standingOf(context, read, origin.written) : success(null);
  if (!known.ok) return known;
  const token = held.hold({ path, sha256: origin.sha256 });
  return success({ token, ...told, known: known.value });
}
