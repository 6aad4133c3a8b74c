import LibraryBig from 'lucide-react/icons/library-big';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { memo } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { sectionState } from '#shared/queries/section-state.ts';
import { shakenSections, shakenWords } from '#shared/queries/standing.ts';
import { useBrief } from '../../document/context.tsx';
import { type SectionShape, useSectionShapes } from '../../document/section-shape.ts';
import { useSettled } from '../../document/settled-brief.ts';
import { classNames } from '../../ui/class-names.ts';
import nav from '../../ui/nav-list/nav-list.module.css';
import { useApp } from '../../window/app-store.ts';
import { goToSection } from '../../window/go-to.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { showInspectorTab } from '../../window/inspector-tab.ts';
import { showLibrary } from '../../window/navigate.ts';
import styles from './Outline.module.css';
import { useHeadings } from './use-headings.ts';

const Entry = memo(function Entry(props: { readonly section: SectionShape; readonly isCurrent: boolean }) {
  const { section, isCurrent } = props;
  const state = useBrief((brief) => sectionState(brief, section));
  return (
    <li>
      <button
        type="button"
        className={classNames(nav.entry, isCurrent && nav.current)}
        aria-current={isCurrent ? 'location' : undefined}
        onClick={() => goToSection(section.id)}
      >
        <span className={styles.number}>{section.number}</span>
        <span className={styles.name}>{section.name}</span>
        {typeof state === 'number' ? (
          <span className={nav.count}>{state}</span>
        ) : (
          // What a state means, for somebody who does not see the mark.
          <span className={styles[state]} role="img" aria-label={state} />
        )}
      </button>
      <Shaken section={section} />
      <Headings section={section} />
    </li>
  );
});

/* That something in a section failed, or rests on what did; it leads to what is to be done. */
function Shaken({ section }: { readonly section: SectionShape }) {
  const shaken = useSettled((brief) => shakenSections(brief).get(section.id));
  if (!shaken) return null;
  return (
    <button
      type="button"
      className={classNames(nav.entry, styles.shaken)}
      onClick={() => showInspectorTab('failures')}
    >
      <TriangleAlert size={13} aria-hidden="true" />
      {shakenWords(shaken)}
      <span className="visually-hidden"> in {section.name}</span>
    </button>
  );
}

/** The headings in the text of a section, in reading order. */
function Headings({ section }: { readonly section: SectionShape }) {
  const headings = useHeadings(section.id);
  if (headings.length === 0) return null;
  return (
    <ul className={nav.list} aria-label={`Headings in ${section.name}`}>
      {headings.map(({ field, block, depth, text }) => (
        <li key={`${field}:${block}`}>
          <button
            type="button"
            className={classNames(nav.entry, styles.heading)}
            data-depth={depth}
            onClick={() => goToPlace({ ...recordPlace('sections', section.id, field), block })}
          >
            <span className={styles.name}>{text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The left pane of a brief: the way back to the library, and the sections with how far each is. */
export function Outline() {
  const sections = useSectionShapes();
  const current = useApp((state) => state.currentSectionId);
  const shown = sections.filter(({ isTitled }) => isTitled);
  return (
    <nav className={nav.pane} aria-label="Library and outline">
      <button type="button" className={nav.entry} onClick={() => void showLibrary()}>
        <LibraryBig size={15} aria-hidden="true" />
        All briefs
      </button>
      <h2 className={nav.head}>Outline</h2>
      <ul className={nav.list}>
        {shown.map((section) => (
          <Entry key={section.id} section={section} isCurrent={section.id === current} />
        ))}
      </ul>
    </nav>
  );
}
