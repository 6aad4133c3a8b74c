import { median } from './median.ts';

/** One figure of a benchmark, as `npm run bench -- --json` prints it. */
export interface Figure {
  name: string;
  /** The candidate's median. */
  value: number;
  unit: string;
  /** The reference's median, measured in turn with the candidate; null if there is none. */
  reference: number | null;
  /** value divided by reference. */
  ratio: number | null;
}

/** Does the work once. It may return a number it measured itself; otherwise the kit measures milliseconds. */
export type Run = () => number | undefined | Promise<number | undefined> | void | Promise<void>;

/** What to measure, and against what. */
export interface Measurement {
  unit: string;
  candidate: Run;
  reference?: Run;
  /** How often each is measured, after one round that does not count. */
  rounds: number;
}

/**
 * Measures candidate and reference in turn (A-B-A-B), so that a computer that slows down slows both, and prints the
 * medians as one line of JSON, which `bench.ts` collects. Gives the figure back, too.
 */
export async function measure(
  name: string,
  { unit, candidate, reference, rounds }: Measurement,
): Promise<Figure> {
  const values: number[] = [];
  const references: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const value = await measured(candidate);
    const compared = reference ? await measured(reference) : undefined;
    if (round === 0) continue; // Files and code are cold.
    values.push(value);
    if (compared !== undefined) references.push(compared);
  }
  const value = median(values);
  const compared = references.length > 0 ? median(references) : null;
  const ratio = compared === null ? null : value / compared;
  const figure = { name, value, unit, reference: compared, ratio };
  console.log(JSON.stringify(figure));
  return figure;
}

async function measured(run: Run): Promise<number> {
  const started = performance.now();
  const own = await run();
  return own ?? performance.now() - started;
}
