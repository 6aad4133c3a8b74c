import { placeAround, sectionSelector } from '../../window/go-to-place.ts';

/* At least one line of it can be seen. */
function isInSight(element: Element, scroller: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return box.bottom > view.top + 8 && box.top < view.bottom - 8;
}

/** The section the cursor is in, as long as it can be seen; none if the cursor is elsewhere. */
function sectionOfCursor(scroller: HTMLElement): Element | null {
  const focused = document.activeElement;
  if (!focused || !scroller.contains(focused) || !isInSight(focused, scroller)) return null;
  return focused.closest(sectionSelector);
}

/** The section that lies at the top third of the page. */
function sectionInView(scroller: HTMLElement): Element | undefined {
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const sections = Array.from(scroller.querySelectorAll(sectionSelector));
  return sections.findLast((section) => section.getBoundingClientRect().top <= line) ?? sections[0];
}

/**
 * Tells which section of a scrolling page the reader is in: the one with the cursor or the one gone to, and once that
 * is out of sight the one at the top third. Gives back the function that stops.
 */
export function followReading(scroller: HTMLElement, onSection: (sectionId: string) => void): () => void {
  let frame = 0;
  const tell = (section: Element | null | undefined) => {
    const id = (section && placeAround(section)?.id) ?? '';
    if (id !== '') onSection(id);
  };
  const look = () => {
    frame = 0;
    tell(sectionOfCursor(scroller) ?? sectionInView(scroller));
  };
  const enter = ({ target }: FocusEvent) => {
    if (target instanceof Element) tell(target.closest(sectionSelector));
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  scroller.addEventListener('scroll', soon, { passive: true });
  scroller.addEventListener('focusin', enter);
  soon();
  return () => {
    scroller.removeEventListener('focusin', enter);
    scroller.removeEventListener('scroll', soon);
    cancelAnimationFrame(frame);
  };
}
