import { useEffect, useRef } from 'react';
import { useSectionShapes } from '../../document/section-shape.ts';
import { TitleBlock } from '../../features/title-block/TitleBlock.tsx';
import { OwnedPartsProvider } from '../../records/OwnedRecords.tsx';
import { useApp } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { followReading } from './follow-reading.ts';
import styles from './Page.module.css';
import { ownedParts, RecordsAt } from './record-views.tsx';
import { SectionView } from './SectionView.tsx';

/* Whoever opened the brief may have asked for a place of it. */
function useAskedPlace(): void {
  const asked = useApp((state) => state.placeRequest);
  useEffect(() => {
    if (!asked) return;
    useApp.setState({ placeRequest: null });
    goToPlace(asked);
  }, [asked]);
}

/** The brief as a page: title block and every section, edited where it stands. */
export function Page() {
  const sections = useSectionShapes();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!scroller.current) return undefined;
    // The keyboard goes on in the page, unless a field of it has taken the cursor already.
    if (!scroller.current.contains(document.activeElement)) scroller.current.focus({ preventScroll: true });
    return followReading(scroller.current, (id) => {
      if (useApp.getState().currentSectionId !== id) useApp.setState({ currentSectionId: id });
    });
  }, []);
  useAskedPlace();
  return (
    <main ref={scroller} tabIndex={-1} className={styles.scroller} data-brief="" aria-label="Brief">
      <article className={styles.sheet}>
        <OwnedPartsProvider value={ownedParts}>
          <TitleBlock />
          <RecordsAt home="title-block" />
          {sections.map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
        </OwnedPartsProvider>
      </article>
    </main>
  );
}
