import { useApp } from './app-store.ts';

/** Id of the search field of the library. */
export const librarySearchId = 'library-search';

/** Id of the element of a section on the page. */
export function sectionElementId(sectionId: string): string {
  return `section-${sectionId}`;
}

/** Scrolls a section to the top of the page view and puts the cursor into its first field. */
export function goToSection(sectionId: string): void {
  const element = document.getElementById(sectionElementId(sectionId));
  if (!element) return;
  useApp.setState({ currentSectionId: sectionId });
  element.scrollIntoView({ block: 'start' });
  // The title of the section can be edited too, but that is not what one goes there for.
  const fields = element.querySelectorAll<HTMLElement>(
    '[contenteditable="true"], textarea, input:not([type="checkbox"], [aria-hidden])',
  );
  const field = Array.from(fields).find((candidate) => candidate.closest('h2') === null);
  (field ?? element).focus({ preventScroll: true });
}
