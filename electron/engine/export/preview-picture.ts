import { PreviewPages, pageHeightPt, pageWidthPt } from './preview-pages.ts';

/** The pages of a brief for the screen, the same as in its PDF. */
export interface Preview {
  readonly pages: readonly { readonly widthPt: number; readonly heightPt: number }[];
  /** The picture of a page, counted from 0: an SVG document complete in itself, without text, links or scripts. */
  page(index: number): string;
  readonly findings: string[];
}

/** The picture of all pages, as it goes from one thread to another. */
export interface PreviewPicture {
  /** SVG as UTF-8. */
  readonly svg: Uint8Array<ArrayBuffer>;
  readonly findings: string[];
}

/** The pages of a picture. Pictures of single pages are made when they are asked for. */
export function previewOf({ svg, findings }: PreviewPicture): Preview {
  const pictures = new PreviewPages(svg);
  const size = { widthPt: pageWidthPt, heightPt: pageHeightPt };
  return {
    pages: Array.from({ length: pictures.count }, () => size),
    page: (index) => pictures.page(index),
    findings,
  };
}
