import { PreviewPage } from './PreviewPage.tsx';
import type { PreviewPages } from './page-setting.ts';
import type { PrintedPlace } from './printed-place.ts';

/** The printed pages one below the other; `printed` is the place that is marked on them. */
export function Sheets(props: {
  readonly pages: PreviewPages;
  readonly scale: number;
  readonly printed: PrintedPlace | null;
  readonly hint?: string;
}) {
  const { pages, scale, printed } = props;
  return pages.pages.map(({ widthPt, heightPt }, index) => (
    <PreviewPage
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
      key={index}
      previewId={pages.previewId}
      page={index}
      widthPt={widthPt}
      heightPt={heightPt}
      scale={scale}
      total={pages.pages.length}
      writtenPt={printed?.page === index ? printed.y : null}
      hint={props.hint}
    />
  ));
}
