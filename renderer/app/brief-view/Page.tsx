import { type RefObject, useEffect, useRef } from 'react';
import { useDocument } from '../../document/context.tsx';
import { useSectionShapes } from '../../document/section-shape.ts';
import { CommentMargin } from '../../features/comments/CommentMargin.tsx';
import { TableHandles } from '../../features/prose-menu/TableHandles.tsx';
import { RecordSelection } from '../../features/record-selection/RecordSelection.tsx';
import { TitleBlock } from '../../features/title-block/TitleBlock.tsx';
import { OwnedPartsProvider } from '../../records/OwnedRecords.tsx';
import { useApp } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { followReadingPlace, returnTo } from '../../window/reading-place.ts';
import { followReading } from './follow-reading.ts';
import styles from './Page.module.css';
import { ownedParts, RecordsAt } from './record-views.tsx';
import { SectionView } from './SectionView.tsx';

/* Whoever opened the brief may have asked for a place of it; else it is shown where it was left. */
function useAskedPlace(scroller: RefObject<HTMLElement | null>): void {
  const asked = useApp((state) => state.placeRequest);
  const left = useApp((state) => state.returnRequest);
  useEffect(() => {
    if (!asked && !left) return;
    useApp.setState({ placeRequest: null, returnRequest: null });
    if (asked) goToPlace(asked);
    else if (left && scroller.current) returnTo(scroller.current, left);
  }, [asked, left, scroller]);
}

/* Where the reader is, is kept as long as the page is there. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, isInLibrary: boolean): void {
  const { id } = useDocument().brief;
  useEffect(() => {
    const page = isInLibrary ? scroller.current : null;
    return page ? followReadingPlace(page, id) : undefined;
  }, [id, isInLibrary, scroller]);
}

/**
 * The brief as a page: title block and every section, edited where they stand. Where the reader is, is kept for briefs of
 * the library.
 */
export function Page({ isInLibrary = true }: { readonly isInLibrary?: boolean }) {
  const sections = useSectionShapes();
  const scroller = useRef<HTMLDivElement>(null);
  const isFocusMode = useApp((state) => state.isFocusMode);
  useEffect(() => {
    if (!scroller.current) return undefined;
    // The keyboard continues in the page, unless one of its fields already has the cursor.
    if (!scroller.current.contains(document.activeElement)) scroller.current.focus({ preventScroll: true });
    return followReading(scroller.current, (id) => {
      if (useApp.getState().currentSectionId !== id) useApp.setState({ currentSectionId: id });
    });
  }, []);
  useAskedPlace(scroller);
  useKeptPlace(scroller, isInLibrary);
  return (
    <>
      <main
        ref={scroller}
        tabIndex={-1}
        className={styles.scroller}
        data-brief=""
        data-focus-mode={isFocusMode || undefined}
        aria-label="Brief"
      >
        <article className={styles.sheet}>
          <OwnedPartsProvider value={ownedParts}>
            <TitleBlock />
            <RecordsAt home="title-block" />
            {sections.map((section) => (
              <SectionView key={section.id} section={section} />
            ))}
          </OwnedPartsProvider>
        </article>
        <CommentMargin scroller={scroller} />
        <TableHandles scroller={scroller} />
      </main>
      <RecordSelection scroller={scroller} />
    </>
  );
}
