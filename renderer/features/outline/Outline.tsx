import LibraryBig from 'lucide-react/icons/library-big';
import { useMemo } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { useApp } from '../../app/app-store.ts';
import { goToSection } from '../../app/go-to.ts';
import { showLibrary } from '../../app/navigate.ts';
import { useBrief } from '../../document/context.tsx';
import { useSectionShapes } from '../../document/section-shape.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Outline.module.css';
import { sectionState } from './section-state.ts';

/** What a state says to somebody who does not see the mark. */
const stateNames = { filled: 'filled', empty: 'empty' } as const;

/** The left pane of a brief: the way back to the library, and the sections with how far each is. */
export function Outline() {
  const sections = useSectionShapes();
  const current = useApp((state) => state.currentSectionId);
  const brief = useBrief<Brief>((value) => value);
  const states = useMemo(
    () => new Map(sections.map((section) => [section.id, sectionState(brief, section)])),
    [brief, sections],
  );
  const shown = sections.filter((section) => section.kind !== 'preamble' && section.kind !== 'afterword');
  return (
    <nav className={styles.pane} aria-label="Library and outline">
      <button type="button" className={styles.entry} onClick={() => void showLibrary()}>
        <LibraryBig size={15} aria-hidden="true" />
        All briefs
      </button>
      <h2 className={styles.head}>Outline</h2>
      <ul className={styles.list}>
        {shown.map((section) => {
          const state = states.get(section.id);
          const isCurrent = section.id === current;
          return (
            <li key={section.id}>
              <button
                type="button"
                className={classNames(styles.entry, isCurrent && styles.current)}
                aria-current={isCurrent ? 'location' : undefined}
                onClick={() => goToSection(section.id)}
              >
                <span className={styles.number}>{section.number ?? ''}</span>
                <span className={styles.name}>{section.title || 'Untitled section'}</span>
                {state?.count !== undefined && state.count > 0 ? (
                  <span className={styles.count}>{state.count}</span>
                ) : (
                  <span
                    className={state?.isFilled ? styles.filled : styles.empty}
                    role="img"
                    aria-label={state?.isFilled ? stateNames.filled : stateNames.empty}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
