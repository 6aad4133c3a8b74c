/** The value of `--name=value` on the command line; undefined where it is not there. */
export function optionOf(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length);
}

/** What stands on the command line besides options. */
export function words(): string[] {
  return process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The seed of the share of a campaign that the tests run: the same each time, so that what fails there was broken by a
 * change. `CAMPAIGN_SEED=7` tries another share; the search for more is the campaign's.
 */
export const testSeed = Number(process.env.CAMPAIGN_SEED ?? 20_261_130);
