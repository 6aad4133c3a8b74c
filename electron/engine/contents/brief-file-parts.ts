import type { BriefId } from '#shared/brief/ids.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import type { OtherPart } from '../brief-file/format.ts';
import type { KeptPart } from '../library/brief-contents.ts';
import type { Library } from '../library/library.ts';
import { type Content, hashContent, keepContents, readContent } from './keep-contents.ts';

/** What was read from a file, with the parts of a `.brief` file that this version does not know. */
interface ReadFile extends Reading {
  readonly otherParts: readonly OtherPart[];
}

/**
 * Takes an imported brief into the library together with the parts of its file that this version does not know. Both
 * are there afterwards, or neither.
 */
export async function addReadFile(
  { briefs, contents }: Pick<Library, 'briefs' | 'contents'>,
  { otherParts, ...reading }: ReadFile,
): Promise<Result<BriefId>> {
  const all: Content[] = [];
  const parts: KeptPart[] = [];
  for (const { name, bytes } of otherParts) {
    const content = await hashContent(bytes);
    all.push(content);
    parts.push({ name, sha256: content.sha256 });
  }
  return keepContents(contents, all, () => briefs.createFromReading(reading, { attachments: [], parts }));
}

/** The parts that belong into the `.brief` file of a brief besides the brief itself. */
export async function briefFileParts(
  contents: Pick<Library['contents'], 'of' | 'chunk'>,
  briefId: string,
): Promise<Result<OtherPart[]>> {
  const kept = contents.of(briefId);
  if (!kept.ok) return kept;
  const parts: OtherPart[] = [];
  for (const part of kept.value.parts) {
    const bytes = await readContent(contents, briefId, part);
    if (!bytes.ok) return bytes;
    parts.push({ name: part.name, bytes: bytes.value });
  }
  return success(parts);
}
