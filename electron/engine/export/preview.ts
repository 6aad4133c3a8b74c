import type { Publication } from '#shared/publication/publication.ts';
import { type Result, success } from '#shared/result.ts';
import { dataToSet } from './pdf.ts';
import { typesettingThread } from './pdf-client.ts';
import { PreviewPages, pageHeightPt, pageWidthPt } from './preview-pages.ts';

/** The pages of a brief for the screen, the same as in its PDF. */
export interface Preview {
  readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[];
  /** The picture of a page, counted from 0: an SVG document complete in itself, without text, links or scripts. */
  page(index: number): string;
  readonly findings: string[];
}

/**
 * Sets the pages of a publication for the screen with the template of the PDF. Pictures of single pages are made when
 * they are asked for. Setting a brief again after an edit takes a fraction of the first time. Fails with
 * `export-refused` where there is too much text or it takes too long.
 */
export async function makePreview(publication: Publication): Promise<Result<Preview>> {
  const made = await dataToSet(publication);
  if (!made.ok) return made;
  const set = await typesettingThread.pages(made.value.data);
  if (!set.ok) return set;
  const pictures = new PreviewPages(set.value.svg);
  const size = { widthPt: pageWidthPt, heightPt: pageHeightPt };
  return success({
    pages: Array.from({ length: pictures.count }, () => size),
    page: (index) => pictures.page(index),
    findings: made.value.findings,
  });
}
