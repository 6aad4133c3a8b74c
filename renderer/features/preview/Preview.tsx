import X from 'lucide-react/icons/x';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/result.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import styles from './Preview.module.css';
import { PreviewPage } from './PreviewPage.tsx';
import { PreviewTools } from './PreviewTools.tsx';
import type { PreviewPages } from './page-setting.ts';
import { pixelsPerPoint, usePreviewZoom } from './preview-zoom.ts';
import { type PrintedPlace, printedPlace } from './printed-place.ts';
import { useFollowing, useGoingBack } from './use-following.ts';
import { usePreview } from './use-preview.ts';
import { useWrittenPlace } from './use-written-place.ts';

/* The width the pages have to fit into, in CSS pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

const noPlaces: PreviewPages['places'] = [];

/** Pages that fit are not enlarged beyond this scale. */
const largestFit = 1.25;

/**
 * The pages as they will print, beside the editor, laid out again after each pause in typing. They follow the place that
 * is written, and a double-click goes to what is printed there.
 */
export function Preview() {
  const { pages, problem, isWorking } = usePreview();
  const scroller = useRef<HTMLElement>(null);
  const zoom = usePreviewZoom((state) => state.zoom);
  const width = useWidth(scroller);
  const paper = (pages?.pages[0]?.widthPt ?? 595) * pixelsPerPoint;
  const scale = zoom ?? Math.min(largestFit, Math.max(0.1, width / paper));
  const written = useWrittenPlace();
  const places = pages?.places ?? noPlaces;
  const printed = written && printedPlace(written.place, written.section, places);
  useFollowing(scroller, printed, pages, scale);
  useGoingBack(scroller, places, scale);
  return (
    <section
      className={styles.pane}
      aria-label="Printed page"
      aria-busy={isWorking}
      data-preview-seq={pages?.seq}
    >
      <Head total={pages?.pages.length ?? 0} isWorking={isWorking} scale={scale} />
      <Banners problem={problem} findings={pages?.findings ?? []} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.pages} tabIndex={0} aria-label="Pages">
        {pages && <Sheets pages={pages} scale={scale} printed={printed} />}
      </section>
    </section>
  );
}

function Head(props: { readonly total: number; readonly isWorking: boolean; readonly scale: number }) {
  const { total, isWorking, scale } = props;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>Printed page</h2>
      <span className={styles.count}>{total === 0 ? '' : total === 1 ? '1 page' : `${total} pages`}</span>
      <span className={styles.working}>
        {isWorking && <Spinner label="Laying out the pages" size="small" />}
      </span>
      {total > 0 && <PreviewTools shown={scale} />}
      <IconButton
        label="Close the preview"
        icon={<X size={16} />}
        variant="quiet"
        onClick={() => runUserCommand('view.preview')}
      />
    </header>
  );
}

function Banners(props: { readonly problem: Problem | null; readonly findings: readonly string[] }) {
  return (
    <>
      {props.problem && (
        <Banner
          tone="error"
          title="The pages could not be laid out"
          reason={props.problem.message}
          remedy="The brief itself is not touched. Go on writing; the pages are laid out again after the next change."
        />
      )}
      {props.findings.map((finding) => (
        <Banner key={finding} tone="warn" title="On these pages" reason={finding} />
      ))}
    </>
  );
}

function Sheets(props: {
  readonly pages: PreviewPages;
  readonly scale: number;
  readonly printed: PrintedPlace | null;
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
    />
  ));
}
