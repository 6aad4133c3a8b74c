/** What every mutation tells of itself. */
interface Described {
  /** The part of the program it is in and what is wrong then: `backups/not-verified`. */
  readonly name: string;
  /** The file that is changed, from the root of the project. */
  readonly file: string;
  /** A text that stands there exactly once. */
  readonly find: string;
  /** What is put in its place. */
  readonly put: string;
  /** What would be lost, or let in or out, if nobody noticed. */
  readonly why: string;
}

/** A change to the program that makes it unsafe; the tests that are named must fail with it. */
export interface HarmfulMutation extends Described {
  readonly tests: readonly string[];
}

/** A change after which the program still does what it promises, since something else does the same, and what that is. */
export interface EquivalentMutation extends Described {
  readonly equivalent: string;
}

export type Mutation = HarmfulMutation | EquivalentMutation;

/** How often a text stands in another. */
export function timesIn(text: string, find: string): number {
  return text.split(find).length - 1;
}

/** A file's text with the mutation in it; undefined where the place is not there, or there more than once. */
export function mutated(text: string, { find, put }: Mutation): string | undefined {
  return timesIn(text, find) === 1 ? text.split(find).join(put) : undefined;
}

/** The part of the program a mutation is in. */
export function groupOf({ name }: Mutation): string {
  return name.slice(0, name.indexOf('/'));
}
