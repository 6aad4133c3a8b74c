import { memo } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { untitledName } from '#shared/queries/place-order.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { SectionHeading } from '../../features/page/SectionHeading.tsx';
import { StandingLine } from '../../records/standing/StandingLine.tsx';
import { sectionElementId } from '../../window/go-to.ts';
import { placeProps } from '../../window/go-to-place.ts';
import { SectionContent } from './SectionContent.tsx';
import styles from './SectionView.module.css';

/** One section of the page: its heading and its content. */
export const SectionView = memo(function SectionView({ section }: { readonly section: SectionShape }) {
  return (
    <section
      id={sectionElementId(section.id)}
      {...placeProps(recordPlace('sections', section.id))}
      tabIndex={-1}
      className={section.isTitled ? styles.section : styles.untitled}
      aria-label={section.isTitled ? section.name : untitledName(section.kind)}
    >
      {section.isTitled && <SectionHeading section={section} />}
      <StandingLine collection="sections" id={section.id} />
      <SectionContent section={section} />
    </section>
  );
});
