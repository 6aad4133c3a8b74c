import type { Brief } from '#shared/brief/brief.ts';
import type { SectionId } from '#shared/brief/kinds/section.ts';
import { numberedSections } from '#shared/brief/queries.ts';
import type { SectionKind } from '#shared/vocabulary/section.ts';
import { useBrief } from './context.tsx';

/** What the page and the outline need to know of a section besides its content. */
export interface SectionShape {
  readonly id: SectionId;
  readonly kind: SectionKind;
  readonly title: string;
  /** The number it is printed with, or null. */
  readonly number: number | null;
}

let lastSections: Brief['sections'] | null = null;
let lastShape: readonly SectionShape[] = [];

/* Typing changes a section's prose and with it the map, but not its shape: the same list is given as long as it holds. */
function shapeOf(brief: Brief): readonly SectionShape[] {
  if (brief.sections === lastSections) return lastShape;
  lastSections = brief.sections;
  const shape = numberedSections(brief).map(({ section, number }) => ({
    id: section.id,
    kind: section.kind,
    title: section.title,
    number,
  }));
  if (JSON.stringify(shape) !== JSON.stringify(lastShape)) lastShape = shape;
  return lastShape;
}

/** The sections in page order; a new list only when a section came, went, moved, or was renamed. */
export function useSectionShapes(): readonly SectionShape[] {
  return useBrief(shapeOf);
}
