import type { Source } from '#shared/brief/kinds/source.ts';
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
  /** Those to be cited: the ticked ones and the current one. */
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

/* A locator that was typed may be part of a title: “Table 4 of the almanac”. */
function hasInTitle(source: Source, query: string): boolean {
  return query !== '' && source.title.toLowerCase().includes(query.toLowerCase());
}

/** Works out what can be cited from the sources of a brief, by what was typed, ticked and moved to. */
export function citeChoice(sources: readonly Source[], { typed, ticked, steps }: CiteInput): CiteChoice {
  const whole = { query: typed.trim(), locator: '' };
  const isTitle = sources.some((source) => hasInTitle(source, whole.query));
  const { query: title, locator } = isTitle ? whole : typedCitation(typed);
  const hasTitle = (source: Source) => source.title.trim().toLowerCase() === title.toLowerCase();
  const fitting = sources.filter((source) => matchesSource(source, title));
  const found = [...fitting.filter(hasTitle), ...fitting.filter((source) => !hasTitle(source))];
  const index = steps ?? (title === '' ? null : 0);
  const current = index === null ? undefined : found.at(Math.min(index, found.length - 1));
  const isNew = title !== '' && found.length === 0 && ticked.length === 0;
  const sourceIds = [...new Set([...ticked, ...(current ? [current.id] : [])])];
  const canAdd = title !== '' && !isNew && !sources.some(hasTitle);
  return { found, current, sourceIds, locator, title, isNew, canAdd };
}

/** Says in a sentence what Enter will do. */
export function citeSentence(
  { found, sourceIds, current, title, isNew }: CiteChoice,
  locator: string,
): string {
  const place = locator === '' ? '' : `, ${locator}`;
  if (isNew) return `Enter adds “${title}” to the sources and cites it${place}.`;
  if (sourceIds.length === 0) return found.length === 0 ? '' : 'Type, or choose with the arrow keys.';
  const only = sourceIds.length === 1 && current;
  return `Enter cites ${only ? `“${sourceLabel(only, undefined)}”` : countOf(sourceIds.length)}${place}. Ctrl+Enter ticks and goes on.`;
}

function countOf(count: number): string {
  return count === 1 ? 'the ticked source' : `${count} sources`;
}
