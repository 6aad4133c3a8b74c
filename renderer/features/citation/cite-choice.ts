import type { Source } from '#shared/brief/kinds/source.ts';
import { printedDay } from '../../records/printed-day.ts';

/** Says whether every word of a query stands in what is known of a source, in any order. */
export function matchesSource(source: Source, query: string): boolean {
  const words = [source.title, source.originator, source.publisher, source.reference].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Who a source comes from and when it was published, in a line; what is not known is left out. */
export function sourceOrigin(source: Source, language: string): string {
  const published = source.published === null ? '' : printedDay(source.published, language);
  return [...new Set([source.originator, source.publisher, published])].filter(Boolean).join(' · ');
}

/** What a source is called in the list, with its number where it is cited already. */
export function sourceLabel({ title, originator }: Source, number: number | undefined): string {
  const name = title || originator || 'Untitled source';
  return number === undefined ? name : `${number} · ${name}`;
}

/** What can be cited while somebody types and ticks. */
export interface CiteChoice {
  /** The sources that fit what was typed. */
  readonly found: readonly Source[];
  /** Those to be cited: the ticked ones, or the only one that fits. */
  readonly sourceIds: readonly string[];
  /** What was typed, as the title of a source. */
  readonly title: string;
  /** Nothing fits, so that what was typed is the title of a new source. */
  readonly isNew: boolean;
  /** Something fits, but no source has this very title: it may be added all the same. */
  readonly canAdd: boolean;
}

/** Works out what can be cited of the sources of a brief, by what was typed and ticked. */
export function citeChoice(sources: readonly Source[], query: string, ticked: readonly string[]): CiteChoice {
  const title = query.trim();
  const found = sources.filter((source) => matchesSource(source, query));
  const isKnown = sources.some((source) => source.title.trim().toLowerCase() === title.toLowerCase());
  const isNew = title !== '' && found.length === 0 && ticked.length === 0;
  const sourceIds = ticked.length === 0 && found.length === 1 ? found.map((source) => source.id) : ticked;
  return { found, sourceIds, title, isNew, canAdd: title !== '' && !isNew && !isKnown };
}
