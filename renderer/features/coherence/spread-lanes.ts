/* Marks that would lie on each other are drawn in lanes below each other. */

/** The mark of one analyst on the line from 0 to 100 %. */
export interface LanedMark {
  readonly analyst: number;
  readonly percent: number;
  readonly lane: number;
}

/** Marks closer than this, in points of per cent, would overlap. */
const overlap = 4;

/** Gives each analyst's number the first lane in which it does not overlap another. */
export function inLanes(percents: readonly number[]): LanedMark[] {
  const ends: number[] = [];
  const sorted = percents.map((percent, analyst) => ({ percent, analyst }));
  sorted.sort((one, other) => one.percent - other.percent || one.analyst - other.analyst);
  return sorted.map(({ percent, analyst }) => {
    const free = ends.findIndex((end) => percent - end >= overlap);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = percent;
    return { analyst, percent, lane };
  });
}
