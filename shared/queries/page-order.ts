import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import type { SectionKind } from '../vocabulary/section.ts';

/** The sections of a brief as they follow each other on the page and in print. */
export interface PageOrder {
  /** What stands before the key judgments. */
  readonly opening: readonly Section[];
  /** All that have a title and may be moved, and behind them the text that closes the brief. */
  readonly main: readonly Section[];
  readonly sources: readonly Section[];
}

const fixedPlaces: ReadonlySet<SectionKind> = new Set(['preamble', 'afterword', 'sources']);

/** Says whether a section may be moved: text before and after all others and the sources have their place. */
export function isMovable({ kind }: Pick<Section, 'kind'>): boolean {
  return !fixedPlaces.has(kind);
}

/** Says whether a section has a title, or a place for one: text before and after all others has none of its own. */
export function isTitled({ kind, title }: Pick<Section, 'kind' | 'title'>): boolean {
  return (kind !== 'preamble' && kind !== 'afterword') || title.trim() !== '';
}

/**
 * The order of the page: preamble, the sections as ordered, the closing text, and the sources last, so that the notes
 * follow their heading wherever they are printed at the end. Window, exports and places go by it.
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
