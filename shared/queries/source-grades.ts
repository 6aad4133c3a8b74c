import type { Source } from '../brief/kinds/source.ts';
import type { Reliability } from '../vocabulary/admiralty.ts';

/** A grade that a source had in a brief from a day on, and why it was given; the first one has no reason. */
export interface SourceGrade {
  readonly reliability: Reliability;
  readonly since: string;
  readonly reason: string;
}

/**
 * The grades a source had in a brief, the oldest first, each with the day from which it held. The first was given when
 * nobody noted the day: it is as old as the information of the brief, `informed`, or the change that ended it.
 */
export function sourceGrades(
  source: Pick<Source, 'reliability' | 'reliabilityHistory'>,
  informed: string,
): SourceGrade[] {
  const changes = source.reliabilityHistory;
  const firstChange = changes[0]?.at.slice(0, 10);
  const first = firstChange !== undefined && firstChange < informed ? firstChange : informed;
  const all = [...changes.map(({ reliability }) => reliability), source.reliability];
  return all.flatMap((reliability, index) => {
    if (reliability === null) return [];
    const before = changes[index - 1];
    return [{ reliability, since: before?.at.slice(0, 10) ?? first, reason: before?.reason ?? '' }];
  });
}

/**
 * How the grade of a source went over time, from the grades it had in several briefs, the newest first: where the same
 * grade follows itself, it is told once, as it was given first.
 */
export function gradesOverTime<Grade extends Pick<SourceGrade, 'reliability' | 'since'>>(
  grades: readonly Grade[],
): Grade[] {
  const inTime = [...grades].sort((one, other) =>
    one.since === other.since ? 0 : one.since < other.since ? -1 : 1,
  );
  return inTime.filter((grade, index) => grade.reliability !== inTime[index - 1]?.reliability).reverse();
}
