import { placeAround, sectionSelector } from '../../window/go-to-place.ts';

/**
 * Tells which section lies at the top third of a scrolling page, or which one the cursor goes into. Gives back the function that stops.
 */
export function followReading(scroller: HTMLElement, onSection: (sectionId: string) => void): () => void {
  let last = '';
  let frame = 0;
  const look = () => {
    frame = 0;
    const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
    const sections = Array.from(scroller.querySelectorAll<HTMLElement>(sectionSelector));
    const current =
      sections.findLast((section) => section.getBoundingClientRect().top <= line) ?? sections[0];
    tell(current);
  };
  const tell = (section: HTMLElement | null | undefined) => {
    const id = (section && placeAround(section)?.id) ?? '';
    if (id === last || id === '') return;
    last = id;
    onSection(id);
  };
  const enter = ({ target }: FocusEvent) => {
    if (target instanceof Element) tell(target.closest<HTMLElement>(sectionSelector));
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
