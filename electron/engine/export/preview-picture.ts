import type { SetPages, SetPlace } from './pdf-typesetter.ts';
import { PreviewPages, pageHeightPt, pageWidthPt } from './preview-pages.ts';

/** The pages of a brief for the screen, the same as in its PDF. */
export interface Preview {
  readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[];
  /** The picture of a page, counted from 0: an SVG document complete in itself, without text, links or scripts. */
  page(index: number): string;
  /** Where the places of the brief are, in the order of the pages. */
  readonly places: readonly SetPlace[];
  readonly findings: string[];
}

/** The picture of all pages, as it goes from one thread to another. */
export interface PreviewPicture extends SetPages {
  readonly findings: string[];
}

/** The pages of a picture. Pictures of single pages are made when they are asked for. */
export function previewOf({ svg, places, findings }: PreviewPicture): Preview {
  const pictures = new PreviewPages(svg);
  const size = { widthPt: pageWidthPt, heightPt: pageHeightPt };
  return {
    pages: Array.from({ length: pictures.count }, () => size),
    page: (index) => pictures.page(index),
    places,
    findings,
  };
}
