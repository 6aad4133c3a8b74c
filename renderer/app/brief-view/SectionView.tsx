import { memo } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { SectionHeading } from '../../features/page/SectionHeading.tsx';
import { sectionElementId } from '../../window/go-to.ts';
import { placeProps } from '../../window/go-to-place.ts';
import { SectionContent } from './SectionContent.tsx';
import styles from './SectionView.module.css';

/** One section of the page: its heading and what stands in it. */
export const SectionView = memo(function SectionView({ section }: { readonly section: SectionShape }) {
  const isUntitled = section.kind === 'preamble' || section.kind === 'afterword';
  return (
    <section
      id={sectionElementId(section.id)}
      {...placeProps(recordPlace('sections', section.id))}
      tabIndex={-1}
      className={isUntitled ? styles.untitled : styles.section}
      aria-label={
        section.title || (section.kind === 'preamble' ? 'Before the first section' : 'After the last section')
      }
    >
      {!isUntitled && <SectionHeading section={section} />}
      <SectionContent section={section} />
    </section>
  );
});
