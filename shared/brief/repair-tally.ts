/** Counts what was done, so that a damaged brief gives a few sentences and not thousands. */
export interface Tally {
  reset: number;
  dropped: number;
  cut: number;
}

/** The sentences that say what was done. */
export function sentences(tally: Tally): string[] {
  const told: string[] = [];
  if (tally.reset > 0) {
    told.push(
      `${plural(tally.reset, 'field')} could not be read and ${tally.reset === 1 ? 'was' : 'were'} set to the standard value.`,
    );
  }
  if (tally.dropped > 0)
    told.push(`${plural(tally.dropped, 'entry', 'entries')} held nothing readable and could not be kept.`);
  if (tally.cut > 0)
    told.push(
      `${plural(tally.cut, 'text')} longer than a brief can hold ${tally.cut === 1 ? 'was' : 'were'} cut off.`,
    );
  return told;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
