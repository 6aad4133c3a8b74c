import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import type { SectionKind } from '../vocabulary/section.ts';

/** The sections of a brief in the order of the page and of print. */
export interface PageOrder {
  /** What comes before the key judgments. */
  readonly opening: readonly Section[];
  /** All sections that have a title and may be moved, and after them the closing text. */
  readonly main: readonly Section[];
  readonly sources: readonly Section[];
}

const fixedPlaces: ReadonlySet<SectionKind> = new Set(['preamble', 'afterword', 'sources']);

/** Says whether a section may be moved: the opening and closing text and the sources have fixed places. */
export function isMovable({ kind }: Pick<Section, 'kind'>): boolean {
  return !fixedPlaces.has(kind);
}

/** Says whether a section has a title, or room for one: the opening and closing text has no title of its own. */
export function isTitled({ kind, title }: Pick<Section, 'kind' | 'title'>): boolean {
  return (kind !== 'preamble' && kind !== 'afterword') || title.trim() !== '';
}

/**
 * The order of the page: preamble, the sections in their order, the closing text, and the sources last, so that the
 * notes follow their heading wherever they are printed at the end. Window, exports and places all use it.
 */
export function pageOrder(brief: Brief): PageOrder {
  const sections = inOrder(brief.sections);
  const ofKind = (kind: SectionKind) => sections.filter((section) => section.kind === kind);
  return {
    opening: ofKind('preamble'),
    main: [...sections.filter(isMovable), ...ofKind('afterword')],
    sources: ofKind('sources'),
  };
}

/** All sections in the order of the page. */
export function pageSections(brief: Brief): readonly Section[] {
  const { opening, main, sources } = pageOrder(brief);
  return [...opening, ...main, ...sources];
}
