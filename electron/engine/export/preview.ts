import type { Publication } from '#shared/publication/publication.ts';
import { type Result, success } from '#shared/result.ts';
import { dataToSet } from './pdf.ts';
import { typesettingThread } from './pdf-client.ts';
import { type Preview, type PreviewPicture, previewOf } from './preview-picture.ts';

/**
 * Lays out a publication for the screen with the template of the PDF. After an edit, a brief is laid out again in a
 * fraction of the first time. Fails with `export-refused` if there is too much text or it takes too long.
 */
export async function setPreview(publication: Publication): Promise<Result<PreviewPicture>> {
  const made = await dataToSet(publication);
  if (!made.ok) return made;
  const set = await typesettingThread.pages(made.value.data);
  if (!set.ok) return set;
  return success({ ...set.value, findings: made.value.findings });
}

/** Lays out a publication, as `setPreview` does, and gives its pages one by one. */
export async function makePreview(publication: Publication): Promise<Result<Preview>> {
  const set = await setPreview(publication);
  return set.ok ? success(previewOf(set.value)) : set;
}
