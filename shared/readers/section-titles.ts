import { isLine, lineText, type SourceBlock } from '../prose/source-block.ts';
import type { SectionKind } from '../vocabulary/section.ts';

/** What a section of a foreign text can be; `detailed` is the "Detailed Analysis" of the oldest form. */
export type SectionRole = Exclude<SectionKind, 'preamble' | 'custom'> | 'detailed';

export interface KnownTitle {
  readonly role: SectionRole;
  /** A full title of the known layouts proves by itself that a text is a brief; a loose one needs others. */
  readonly isStrong: boolean;
}

/** A line that is the title of a known section. */
export interface FoundTitle extends KnownTitle {
  /** As written, without its number. */
  readonly title: string;
  readonly number: number | null;
}

const strongTitles: Readonly<Record<string, SectionRole>> = {
  'competing hypotheses': 'hypotheses',
  'key assumptions and red flags': 'assumptions',
  'implications and strategic risks': 'implications',
  'recommendations and outlook': 'recommendations',
  'key individuals and entities': 'entities',
  'thematic tags': 'tags',
  'structured analytic techniques applied': 'techniques',
};

const looseTitles: Readonly<Record<string, SectionRole>> = {
  bluf: 'bottom-line',
  'bluf (bottom line up front)': 'bottom-line',
  'bluf bottom line up front': 'bottom-line',
  'bottom line up front (bluf)': 'bottom-line',
  'bottom line up front': 'bottom-line',
  'bottom line upfront': 'bottom-line',
  'bottom line': 'bottom-line',
  'the bottom line': 'bottom-line',
  hypotheses: 'hypotheses',
  'alternative hypotheses': 'hypotheses',
  'analysis of competing hypotheses': 'hypotheses',
  'key assumptions': 'assumptions',
  assumptions: 'assumptions',
  'assumptions and red flags': 'assumptions',
  'assumptions and information gaps': 'assumptions',
  implications: 'implications',
  'strategic implications': 'implications',
  'implications and risks': 'implications',
  'strategic risks': 'implications',
  recommendations: 'recommendations',
  'recommended actions': 'recommendations',
  'outlook and recommendations': 'recommendations',
  entities: 'entities',
  'key entities': 'entities',
  'key individuals': 'entities',
  'key actors': 'entities',
  'individuals and entities': 'entities',
  'key people and organisations': 'entities',
  'key people and organizations': 'entities',
  tags: 'tags',
  keywords: 'tags',
  techniques: 'techniques',
  'techniques applied': 'techniques',
  'analytic techniques': 'techniques',
  'structured analytic techniques': 'techniques',
  'structured analytic techniques used': 'techniques',
  'detailed analysis': 'detailed',
  sources: 'sources',
  references: 'sources',
  bibliography: 'sources',
  notes: 'sources',
  footnotes: 'sources',
  endnotes: 'sources',
};

const titles = new Map<string, KnownTitle>([
  ...Object.entries(strongTitles).map(([title, role]): [string, KnownTitle] => [
    title,
    { role, isStrong: true },
  ]),
  ...Object.entries(looseTitles).map(([title, role]): [string, KnownTitle] => [
    title,
    { role, isStrong: false },
  ]),
]);

const longestTitle = 90;
const numbered =
  /^(?:(?:section|part|chapter)\s+)?(?:(\d{1,2})(?:\.\d{1,2})*|[IVX]{1,5}|[A-H](?=\\?[.)]))(?:\\?[.):]|\s*[–—|-])?\s+/i;
/** "(U)" and the like before a title: the marking of this portion alone. */
const portionMark = /^\((?:U|C|S|TS|CUI|FOUO|OFFICIAL|UNCLASSIFIED|TLP:[A-Z+]+|[UCS]\/\/[A-Z/ ]+)\)\s*/;
/* Characters that set titles off in plain text: "**Title**", "=== Title ===", "[Title]". */
const drawnBefore = /^[*_=~#[{–—-]+\s*/;
const drawnBehind = /[\s*_=~#\]}–—.:-]+$/;

/** A title as titles are compared: lower case, plain punctuation, no colon at its end. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[‐‑–—]/g, '-')
    .replace(drawnBehind, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A title without the characters that only set it off: "=== Fog ===" and "Fog:" become "Fog". */
export function bareTitle(text: string): string {
  return text.trim().replace(drawnBefore, '').replace(drawnBehind, '');
}

/** A line without the characters that only set a title off, and its parts: portion mark, number and the rest. */
function partsOf(text: string): { mark: string; number: RegExpExecArray | null; rest: string } {
  const bare = text.trim().replace(drawnBefore, '');
  const mark = portionMark.exec(bare)?.[0] ?? '';
  const behindMark = bare.slice(mark.length).replace(drawnBefore, '');
  const number = numbered.exec(behindMark);
  const rest = behindMark.slice(number?.[0].length ?? 0).replace(drawnBefore, '');
  return { mark, number, rest: rest.replace(drawnBehind, '') };
}

/** Finds which known section a line of text names, regardless of case, number and marks; null for any other line. */
export function findTitle(text: string): FoundTitle | null {
  if (text.length > longestTitle) return null;
  const { mark, number, rest } = partsOf(text);
  const known = titles.get(comparable(rest));
  if (!known) return null;
  const isNumbered = number?.[1] !== undefined;
  const isFullBottomLine = known.role === 'bottom-line' && isNumbered && /^bluf \(/i.test(rest);
  return {
    role: known.role,
    isStrong: known.isStrong || isFullBottomLine,
    title: `${mark}${rest}`,
    number: isNumbered ? Number(number?.[1]) : null,
  };
}

/** Finds the known section whose full title begins with a line that was cut off: "Implications and Str". */
export function findCutTitle(text: string): FoundTitle | null {
  const begun = comparable(text);
  const full = begun.length < 6 ? [] : [...titles.keys()].filter((title) => title.startsWith(begun));
  const known = full.map((title) => titles.get(title)).find((title) => title?.isStrong);
  return known ? { ...known, title: text.trim(), number: null } : null;
}

/** Finds the known section whose title a block is. A bullet never is one; a numbered item may be. */
export function findBlockTitle(block: SourceBlock): FoundTitle | null {
  if (!isLine(block)) return null;
  if (block.kind !== 'item') return findTitle(lineText(block));
  if (block.marker.kind !== 'number') return null;
  const found = findTitle(lineText(block));
  if (!found) return null;
  const isFullBottomLine = found.role === 'bottom-line' && /^bluf \(/i.test(found.title);
  return { ...found, isStrong: found.isStrong || isFullBottomLine, number: block.marker.value };
}
