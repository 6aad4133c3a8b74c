import { useEffect, useRef } from 'react';
import { useSectionShapes } from '../../document/section-shape.ts';
import { TitleBlock } from '../../features/title-block/TitleBlock.tsx';
import { useApp } from '../app-store.ts';
import { followReading } from './follow-reading.ts';
import styles from './Page.module.css';
import { SectionView } from './SectionView.tsx';

/** The brief as a page: title block and every section, edited where it stands. */
export function Page() {
  const sections = useSectionShapes();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!scroller.current) return undefined;
    return followReading(scroller.current, (id) => useApp.setState({ currentSectionId: id }));
  }, []);
  return (
    <main ref={scroller} className={styles.scroller} data-brief="" aria-label="Brief">
      <article className={styles.sheet}>
        <TitleBlock />
        {sections.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
      </article>
    </main>
  );
}
