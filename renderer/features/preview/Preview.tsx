import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import type { Problem } from '#shared/result.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import styles from './Preview.module.css';
import { PreviewTools } from './PreviewTools.tsx';
import type { PreviewPages } from './page-setting.ts';
import { usePreviewZoom } from './preview-zoom.ts';
import { printedPlace } from './printed-place.ts';
import { Sheets } from './Sheets.tsx';
import { useFittingScale } from './use-fitting-scale.ts';
import { useFollowing, useGoingBack } from './use-following.ts';
import { usePreview } from './use-preview.ts';
import { useWrittenPlace } from './use-written-place.ts';

const goBackHint = 'Double-click to go to what is printed here';
const noPlaces: PreviewPages['places'] = [];

/**
 * The pages as they will print, beside the editor, laid out again after each pause in typing. They follow the place that
 * is written, and a double-click goes to what is printed there.
 */
export function Preview() {
  const { pages, problem, isWorking } = usePreview();
  const scroller = useRef<HTMLElement>(null);
  const zoom = usePreviewZoom((state) => state.zoom);
  const fitting = useFittingScale(scroller, pages);
  const scale = zoom ?? fitting;
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
        {pages && <Sheets pages={pages} scale={scale} printed={printed} hint={goBackHint} />}
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
