import type { Source } from '#shared/brief/kinds/source.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import { printedDay } from '../../records/printed-day.ts';
import { typedCitation } from './typed-citation.ts';

/** Says whether every word of a query occurs in what is known of a source, in any order. */
export function matchesSource(source: Source, query: string): boolean {
  const words = [source.title, source.originator, source.publisher, source.reference].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Who a source comes from and when it was published, in one line; what is not known is left out. */
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
  /** The sources that match what was typed; the one with exactly this title comes first. */
  readonly found: readonly Source[];
  /**
   * The one of them that Enter cites together with the ticked ones; none before something was typed or an arrow key
   * pressed.
   */
  readonly current: Source | undefined;
  /** Sources of the library that match and that the brief does not have; they come below those of the brief. */
  readonly offered: readonly LibrarySource[];
  /** The one of them the arrow keys moved to. */
  readonly currentOffer: LibrarySource | undefined;
  /** Those to be cited: the ticked ones and the current one; those of the library under their `offerId`. */
  readonly sourceIds: readonly string[];
  /** The page or passage that was typed after the words of the source. */
  readonly locator: string;
  /** What was typed, as the title of a source. */
  readonly title: string;
  /** Nothing matches, so that what was typed is the title of a new source. */
  readonly isNew: boolean;
  /** Something matches, but no source has exactly this title: it may still be added. */
  readonly canAdd: boolean;
}

/** What somebody did in the dialog so far. */
export interface CiteInput {
  readonly typed: string;
  readonly ticked: readonly string[];
  /** How far the arrow keys moved down from the first source; null if none was pressed since something was typed. */
  readonly steps: number | null;
}

/** The id under which a source of the library is ticked before the brief has it. */
export function offerId({ id }: Pick<LibrarySource, 'id'>): string {
  return `library ${id}`;
}

/* A locator that was typed may be part of a title: “Table 4 of the almanac”. */
function hasInTitle(source: Source, query: string): boolean {
  return query !== '' && source.title.toLowerCase().includes(query.toLowerCase());
}

/** What was typed, as words of a source and a place in it. */
export function citedQuery(sources: readonly Source[], typed: string): { query: string; locator: string } {
  const whole = { query: typed.trim(), locator: '' };
  return sources.some((source) => hasInTitle(source, whole.query)) ? whole : typedCitation(typed);
}

/**
 * Works out what can be cited from the sources of a brief and those the library offers, by what was typed, ticked and
 * moved to.
 */
export function citeChoice(
  sources: readonly Source[],
  { typed, ticked, steps }: CiteInput,
  offered: readonly LibrarySource[] = [],
): CiteChoice {
  const { query: title, locator } = citedQuery(sources, typed);
  const hasTitle = (source: Source) => source.title.trim().toLowerCase() === title.toLowerCase();
  const fitting = sources.filter((source) => matchesSource(source, title));
  const found = [...fitting.filter(hasTitle), ...fitting.filter((source) => !hasTitle(source))];
  // What the library offers is only gone to, so that what Enter does never depends on how soon it answers.
  const index = steps ?? (title === '' || found.length === 0 ? null : 0);
  const last = found.length + offered.length - 1;
  const at = index === null ? -1 : Math.min(index, last);
  const current = found[at];
  const currentOffer = current === undefined ? offered[at - found.length] : undefined;
  const isNew = title !== '' && found.length === 0 && ticked.length === 0 && currentOffer === undefined;
  const here = current?.id ?? (currentOffer && offerId(currentOffer));
  const sourceIds = [...new Set([...ticked, ...(here === undefined ? [] : [here])])];
  const canAdd = title !== '' && !isNew && !sources.some(hasTitle);
  return { found, current, offered, currentOffer, sourceIds, locator, title, isNew, canAdd };
}

/** Says in a sentence what Enter will do. */
export function citeSentence(
  { found, sourceIds, current, currentOffer, title, isNew }: CiteChoice,
  locator: string,
): string {
  const place = locator === '' ? '' : `, ${locator}`;
  if (isNew) return `Enter adds “${title}” to the sources and cites it${place}.`;
  if (sourceIds.length === 0) return found.length === 0 ? '' : 'Type, or choose with the arrow keys.';
  if (sourceIds.length === 1 && currentOffer) {
    return `Enter adds “${currentOffer.fields.title}” from the library and cites it${place}.`;
  }
  const only = sourceIds.length === 1 && current;
  return `Enter cites ${only ? `“${sourceLabel(only, undefined)}”` : countOf(sourceIds.length)}${place}. Ctrl+Enter ticks and goes on.`;
}

function countOf(count: number): string {
  return count === 1 ? 'the ticked source' : `${count} sources`;
}
