import { isLine, lineText, type SourceBlock } from '../prose/source-block.ts';
import { sectionTitlesOf } from './contents-list.ts';
import { findLabel } from './labels.ts';
import { type FoundTitle, findCutTitle, type SectionRole } from './section-titles.ts';
import { isKnownTechnique } from './technique-names.ts';

/** A stretch of a foreign text under one title. */
export interface Chunk {
  readonly role: SectionRole | 'custom' | 'afterword';
  /** As written, without its number; empty if the text was cut off before the title. */
  readonly title: string;
  readonly number: number | null;
  readonly blocks: SourceBlock[];
}

/** A foreign text cut at its section titles. */
export interface Outline {
  readonly head: readonly SourceBlock[];
  readonly chunks: readonly Chunk[];
  /** The evidence that the text is a brief: full titles of the known layouts, and the number of telling sections. */
  readonly strongTitles: number;
  readonly looseTitles: number;
}

/** Sections that many kinds of text have, such as sources and tags, prove nothing. */
const telling: ReadonlySet<Chunk['role']> = new Set([
  'bottom-line',
  'hypotheses',
  'assumptions',
  'implications',
  'recommendations',
  'entities',
  'detailed',
]);

const exploreMore = /^Explore more\s*:?$/i;

/** If the beginning of a text is cut off, the labels of its first lines tell their section. */
function sectionByLabel(block: SourceBlock): SectionRole | null {
  if (!isLine(block) || block.kind === 'heading') return null;
  const label = findLabel(block)?.label ?? '';
  if (/^Hypothesis (?:[A-Z]|\d{1,2})$/i.test(label)) return 'hypotheses';
  if (/^(?:Assumptions|Information Gaps|Bias & Deception Risks|Red Flags)$/i.test(label))
    return 'assumptions';
  if (/^(?:Immediate Actions|Medium-Term Posture|Scenario Outlook)\b/i.test(label)) return 'recommendations';
  return null;
}

/** "5. Cross-Impact Analysis" after section 4: a section of its own, though not a known one. */
function isNextNumber(block: SourceBlock, next: SourceBlock | undefined, last: number | null): boolean {
  if (last === null || block.kind !== 'item' || block.marker.kind !== 'number') return false;
  const text = lineText(block);
  if (block.marker.value !== last + 1 || text.length > 80 || /[.:;,!?]$/.test(text)) return false;
  const goesOn = next?.kind === 'item' && next.marker.kind === 'number';
  return next !== undefined && !goesOn && /^\p{Lu}/u.test(text);
}

function customTitle(block: SourceBlock): { title: string; number: number | null } {
  const text = lineText(block);
  if (block.kind === 'item') return { title: text, number: block.marker.value };
  const number = /^(\d{1,2})[.)]\s+(?=\S)/.exec(text);
  return number
    ? { title: text.slice(number[0].length), number: Number(number[1]) }
    : { title: text, number: null };
}

/** The last line of a text may be the title of the next section, cut off. */
function cutTitle(block: SourceBlock, last: number | null): FoundTitle | null {
  if (block.kind !== 'item' || block.marker.kind !== 'number' || block.marker.value !== (last ?? 0) + 1)
    return null;
  const found = findCutTitle(lineText(block));
  return found ? { ...found, number: block.marker.value } : null;
}

interface Progress {
  readonly chunks: Chunk[];
  readonly seen: Set<string>;
  readonly head: SourceBlock[];
  /** The level of the headings that are section titles; 0 if titles are plain lines. */
  readonly titleLevel: number;
}

function begin(progress: Progress, found: FoundTitle): void {
  progress.seen.add(found.role);
  progress.chunks.push({ role: found.role, title: found.title, number: found.number, blocks: [] });
}

/**
 * A known title begins its section once. Inside that section, or a second time, it is a label or a heading like any
 * other.
 */
function isNewSection(progress: Progress, block: SourceBlock, found: FoundTitle): boolean {
  const current = progress.chunks.at(-1)?.role;
  if (progress.seen.has(found.role)) return false;
  if (current === 'afterword') return found.isStrong;
  if (block.kind === 'heading') return true;
  if (current === 'detailed' && found.role === 'hypotheses' && !found.isStrong) return false;
  return true;
}

function isCustomHeading(progress: Progress, block: SourceBlock): boolean {
  if (block.kind !== 'heading' || progress.titleLevel === 0 || lineText(block).length > 300) return false;
  if (block.level > progress.titleLevel) return false;
  if (progress.chunks.at(-1)?.role === 'detailed' && isKnownTechnique(lineText(block))) return false;
  return progress.chunks.length > 0 || (progress.head.length > 0 && block.level === progress.titleLevel);
}

/** A block with its neighbours. */
interface Place {
  readonly title: FoundTitle | null;
  readonly next: SourceBlock | undefined;
}

function place(progress: Progress, block: SourceBlock, { title, next }: Place): void {
  const { chunks, head } = progress;
  const current = chunks.at(-1);
  const found = title ?? (next ? null : cutTitle(block, current?.number ?? null));
  if (found && isNewSection(progress, block, found)) begin(progress, found);
  else if (isLine(block) && exploreMore.test(lineText(block)) && (current || head.length > 0)) {
    chunks.push({ role: 'afterword', title: '', number: null, blocks: [block] });
  } else if (current?.role === 'afterword') {
    current.blocks.push(block);
  } else if (isCustomHeading(progress, block) || isNextNumber(block, next, current?.number ?? null)) {
    chunks.push({ role: 'custom', ...customTitle(block), blocks: [] });
  } else if (current) {
    current.blocks.push(block);
  } else {
    const role = sectionByLabel(block);
    if (role) {
      progress.seen.add(role);
      chunks.push({ role, title: '', number: null, blocks: [block] });
    } else head.push(block);
  }
}

/**
 * The level of the headings that begin sections, apart from sources and notes. A heading that repeats the title of its
 * section is only a label.
 */
function levelOfTitles(blocks: readonly SourceBlock[], titles: readonly (FoundTitle | null)[]): number {
  const seen = new Set<SectionRole>();
  const levels: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const role = titles[index]?.role;
    if (role === undefined || role === 'sources' || seen.has(role)) continue;
    seen.add(role);
    if (block.kind === 'heading') levels.push(block.level);
  }
  return levels.length > 0 ? Math.min(...levels) : 0;
}

/** Cuts a text at its section titles and says how much suggests that it is a brief. */
export function outlineOf(blocks: readonly SourceBlock[]): Outline {
  const titles = sectionTitlesOf(blocks);
  const titleLevel = levelOfTitles(blocks, titles);
  const progress: Progress = { chunks: [], seen: new Set(), head: [], titleLevel };
  for (const [index, block] of blocks.entries()) {
    place(progress, block, { title: titles[index] ?? null, next: blocks[index + 1] });
  }
  const roles = progress.chunks.filter((chunk) => telling.has(chunk.role));
  return {
    head: progress.head,
    chunks: progress.chunks,
    strongTitles: titles.filter((title) => title?.isStrong).length,
    looseTitles: new Set(roles.map((chunk) => chunk.role)).size,
  };
}
