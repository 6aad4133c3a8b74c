import styles from './FindBar.module.css';
import type { PageMatch } from './page-matches.ts';

const all = 'find-all';
const current = 'find-current';

/** Takes every mark of a search off the page. */
export function clearMarks(): void {
  CSS.highlights.delete(all);
  CSS.highlights.delete(current);
  for (const field of document.querySelectorAll('[data-found]')) {
    field.removeAttribute('data-found');
    field.classList.remove(styles.field ?? '', styles.currentField ?? '');
  }
}

/** Marks all matches and the present one, and brings that into sight. The focus stays where it is. */
export function markMatches(matches: readonly PageMatch[], at: number): void {
  clearMarks();
  const ranges = matches.flatMap((match) => (match.kind === 'prose' ? [match.range] : []));
  CSS.highlights.set(all, new Highlight(...ranges));
  for (const match of matches) {
    if (match.kind !== 'field') continue;
    match.element.setAttribute('data-found', '');
    match.element.classList.add(styles.field ?? '');
  }
  const now = matches[at];
  if (!now) return;
  if (now.kind === 'prose') {
    CSS.highlights.set(current, new Highlight(now.range));
    now.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return;
  }
  now.element.classList.add(styles.currentField ?? '');
  now.element.setSelectionRange(now.from, now.to);
  now.element.scrollIntoView({ block: 'center' });
}
