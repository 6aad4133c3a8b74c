import type { Brief } from '#shared/brief/brief.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { type Result, success } from '#shared/result.ts';
import { attachmentPartName, attachmentsOf } from '../brief-file/attachments.ts';
import type { OtherPart } from '../brief-file/format.ts';
import type { ImportedFile } from '../import/imported-file.ts';
import type { KeptPart } from '../library/brief-contents.ts';
import { isOwnFormat } from '../library/create-brief.ts';
import type { Library } from '../library/library.ts';
import { isReturnedPart } from '../merge/rounds.ts';
import { type Content, hashContent, keepContents, readContent } from './keep-contents.ts';

/**
 * Adds an imported brief to the library together with its attachments and the parts of its file that this version does
 * not know: all of them, or none.
 */
export async function addReadFile(
  { briefs, contents }: Pick<Library, 'briefs' | 'contents'>,
  { attachments, otherParts, ...reading }: ImportedFile,
): Promise<Result<BriefId>> {
  const all: Content[] = [...attachments];
  const parts: KeptPart[] = [];
  // What came back before is only what this library took in itself.
  for (const { name, bytes } of otherParts.filter((part) => !isReturnedPart(part))) {
    const content = await hashContent(bytes);
    all.push(content);
    parts.push({ name, sha256: content.sha256 });
  }
  return keepContents(contents, all, () => briefs.createFromReading(reading, { attachments, parts }));
}

/** What became of a file that was read. */
export interface TakenFile {
  readonly briefId: BriefId;
  /** `added`; or the brief was already there: `known`, or `restored` from the trash. */
  readonly outcome: 'added' | 'known' | 'restored';
  /** Another version of an added brief that is also in the library. */
  readonly versionOf: BriefId | null;
}

/**
 * Adds a read file to the library as `addReadFile` does. If the brief of one of our own files is already there, it is
 * left as it is, even if it was changed since, and is taken out of the trash.
 */
export async function takeReadFile(
  library: Pick<Library, 'briefs' | 'contents' | 'trash'>,
  file: ImportedFile,
): Promise<Result<TakenFile>> {
  const known = isOwnFormat(file) ? library.briefs.known(file) : null;
  if (known && !known.ok) return known;
  const same = known?.value.same ?? null;
  if (same === null) {
    const added = await addReadFile(library, file);
    if (!added.ok) return added;
    return success({ briefId: added.value, outcome: 'added', versionOf: known?.value.other ?? null });
  }
  const { briefId, isTrashed } = same;
  if (!isTrashed) return success({ briefId, outcome: 'known', versionOf: null });
  const restored = library.trash.takeBack([briefId]);
  return restored.ok ? success({ briefId, outcome: 'restored', versionOf: null }) : restored;
}

/** What goes into the `.brief` file of a brief besides the brief itself, and what is missing there, in sentences. */
export interface BriefFileParts {
  readonly parts: OtherPart[];
  readonly findings: readonly string[];
}

/**
 * Reads, in short steps, the contents of the attachments a brief names, and its parts that this version does not know.
 * A content that is no longer in the library is reported as a finding.
 */
export async function briefFileParts(
  contents: Pick<Library['contents'], 'of' | 'chunk'>,
  briefId: string,
  brief: Brief,
): Promise<Result<BriefFileParts>> {
  const kept = contents.of(briefId);
  if (!kept.ok) return kept;
  const leaving = kept.value.parts.filter((part) => !isReturnedPart(part));
  const wanted = new Map(leaving.map((part) => [part.name, part]));
  const present = new Map(kept.value.attachments.map((each) => [each.sha256, each]));
  const missing = new Set<string>();
  for (const { sha256, name, bytes } of attachmentsOf(brief)) {
    const partName = attachmentPartName(sha256);
    const content = present.get(sha256);
    if (content) wanted.set(partName, { name: partName, sha256, bytes: content.bytes });
    else if (bytes > 0 && !wanted.has(partName)) missing.add(name);
  }
  const parts: OtherPart[] = [];
  for (const part of wanted.values()) {
    const bytes = await readContent(contents, briefId, part);
    if (!bytes.ok) return bytes;
    parts.push({ name: part.name, bytes: bytes.value });
  }
  return success({ parts, findings: [...missing].map(notInLibrary) });
}

function notInLibrary(name: string): string {
  return `The file does not hold “${name}”, since its content is no longer in the library. Attach it again, and export once more.`;
}
