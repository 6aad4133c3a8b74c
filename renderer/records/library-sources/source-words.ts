import type { LibrarySource, LibrarySourceGrade } from '#shared/ipc/contract/sources.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { reliabilityNames } from '#shared/vocabulary/admiralty.ts';
import { failureNames } from '#shared/vocabulary/failure.ts';
import { sourceTypeNames } from '#shared/vocabulary/source.ts';
import { dayWords } from '../day-words.ts';
import { markingText } from './marking-words.ts';

interface InBrief {
  readonly title: string;
  readonly tlp: LibrarySource['inBriefs'][number]['tlp'];
}

const named = ({ title }: InBrief) => (title === '' ? 'an untitled brief' : `“${visibleSigns(title)}”`);

/** A brief by its title, with its marking if it has one: "“Ice” (TLP:AMBER)". */
export function briefWords(brief: InBrief): string {
  return brief.tlp === null ? named(brief) : `${named(brief)} (${markingText(brief.tlp)})`;
}

/** What a source of the library is called. */
export function librarySourceTitle({ fields }: LibrarySource): string {
  return visibleSigns(fields.title || fields.reference || fields.originator || 'Untitled source');
}

/** Who, where, when and what it is, in a line. */
export function librarySourceLine({ fields }: LibrarySource): string {
  const { originator, publisher, published, type, reference, title } = fields;
  const parts = [
    originator,
    publisher,
    published === null ? '' : dayWords(published),
    type === null ? '' : sourceTypeNames[type],
    title === '' ? '' : reference,
  ];
  return visibleSigns([...new Set(parts)].filter((part) => part !== '').join(' · '));
}

/* Only few are told in a line; the others are behind the number. */
const mostTold = 3;

/** In how many briefs it is, and in which: "In 4 briefs: “Ice”, “Fog”, “Rain” and 1 more". */
export function briefsWords({ briefs, inBriefs }: LibrarySource): string {
  const told = inBriefs.slice(0, mostTold).map(briefWords);
  const others = briefs - told.length;
  const list = others > 0 ? `${told.join(', ')} and ${others} more` : told.join(', ');
  return `In ${briefs === 1 ? '1 brief' : `${briefs.toLocaleString('en')} briefs`}: ${list}`;
}

/* A source of one brief is named with it already. */
const where = (brief: InBrief, { briefs }: LibrarySource): string =>
  briefs === 1 ? '' : ` in ${briefWords(brief)}`;

function since({ since: day, reason, ...brief }: LibrarySourceGrade, source: LibrarySource): string {
  const why = reason === '' ? '' : `: ${visibleSigns(reason)}`;
  return `since ${dayWords(day)}${where(brief, source)}${why}`;
}

/** The grade that is taken over, with how it came about: "Reliability B, usually reliable, since 1 Jun 2026 in “Ice”". */
export function gradeWords(source: LibrarySource): string {
  const { grade } = source;
  if (grade === null) return 'Reliability not judged yet';
  return `Reliability ${grade.reliability}, ${reliabilityNames[grade.reliability].toLowerCase()}, ${since(grade, source)}`;
}

/** How it went over time besides, the newest first; empty if there was no other grade. */
export function otherGrades(source: LibrarySource): readonly string[] {
  const { grade, grades } = source;
  const isTaken = (other: LibrarySourceGrade) =>
    other.reliability === grade?.reliability && other.since === grade.since;
  return grades
    .filter((other) => !isTaken(other))
    .map((other) => `${other.reliability} ${since(other, source)}`);
}

/** Where it was marked as burned, withdrawn or grown old, each in a sentence. */
export function failureSentences(source: LibrarySource): readonly string[] {
  return source.failures.map(({ kind, on, reason, ...brief }) => {
    const why = reason === '' ? '' : `: ${visibleSigns(reason)}`;
    return `${failureNames[kind]} on ${dayWords(on)}${where(brief, source)}${why}`;
  });
}
