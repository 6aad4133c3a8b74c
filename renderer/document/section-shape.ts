import type { Brief } from '#shared/brief/brief.ts';
import type { SectionId } from '#shared/brief/kinds/section.ts';
import { printedTitle, sectionHeadings } from '#shared/publication/section-headings.ts';
import { isTitled, pageSections } from '#shared/queries/page-order.ts';
import type { SectionKind } from '#shared/vocabulary/section.ts';
import { useBrief } from './context.tsx';
import { useFilledSections } from './page-numbers.ts';

/** What the page and the outline need to know of a section besides its content. */
export interface SectionShape {
  readonly id: SectionId;
  readonly kind: SectionKind;
  /** As stored: this is what somebody changes. */
  readonly title: string;
  /** What it is called wherever it is printed or listed. */
  readonly name: string;
  /** Whether it has a heading. */
  readonly isTitled: boolean;
  /** Whether it gets a number when it is printed. */
  readonly isNumbered: boolean;
  /** The number it is printed with; empty if it has none, as when nothing of it is printed. */
  readonly number: string;
}

/** The sections in the order of the page, numbered as in print; `filled` says in which of them something is printed. */
export function sectionShapes(brief: Brief, filled: ReadonlySet<string>): readonly SectionShape[] {
  const headings = sectionHeadings(brief, ({ id }) => filled.has(id));
  return pageSections(brief).map((section) => ({
    id: section.id,
    kind: section.kind,
    title: section.title,
    name: printedTitle(section) || 'Untitled section',
    isTitled: isTitled(section),
    isNumbered: section.isNumbered,
    number: headings.get(section.id)?.number ?? '',
  }));
}

let lastSections: Brief['sections'] | null = null;
let lastFilled: ReadonlySet<string> | null = null;
let lastShapes: readonly SectionShape[] = [];

/* Typing changes a section's prose and with it the map, but not its shape: the same list is given as long as it is
   right. */
function keptShapes(brief: Brief, filled: ReadonlySet<string>): readonly SectionShape[] {
  if (brief.sections === lastSections && filled === lastFilled) return lastShapes;
  lastSections = brief.sections;
  lastFilled = filled;
  const shapes = sectionShapes(brief, filled);
  if (JSON.stringify(shapes) !== JSON.stringify(lastShapes)) lastShapes = shapes;
  return lastShapes;
}

/** The sections in page order; a new list only when a section was added, removed, moved, renamed or renumbered. */
export function useSectionShapes(): readonly SectionShape[] {
  const filled = useFilledSections();
  return useBrief((brief) => keptShapes(brief, filled));
}
