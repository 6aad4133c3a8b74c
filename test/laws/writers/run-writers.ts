import assert from 'node:assert/strict';
import type { Guarded } from '#engine/library/guarded-part.ts';
import type { LibraryBriefs } from '#engine/library/library-briefs.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { Chance } from '../../fixtures/random.ts';
import { fullBrief, wanted } from './full-brief.ts';
import { Lines } from './lines.ts';
import { type MadeChange, Writer } from './writer.ts';

/** What writers did to a brief, once all is said and saved. */
export interface Run {
  readonly briefs: Guarded<LibraryBriefs>;
  readonly briefId: string;
  readonly lines: Lines;
  readonly writers: readonly Writer[];
  /** Every state of the brief that the library had. */
  readonly states: States;
  /** Every change anybody made, by its moment. */
  readonly made: ReadonlyMap<string, MadeChange>;
  /** Words that went from the brief of their writer when something arrived from elsewhere. */
  readonly taken: ReadonlySet<string>;
}

const texts = new WeakMap<object, string>();

/** All of a value as text, whatever the order of its fields; each part of a brief is written once. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = texts.get(value);
  if (known !== undefined) return known;
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const text = Array.isArray(value)
    ? `[${value.map(textOf)}]`
    : `{${fields.map(([name, part]) => `${JSON.stringify(name)}:${textOf(part)}`)}}`;
  texts.set(value, text);
  return text;
}

/** The states of a brief that a library had. */
class States {
  readonly #texts = new Set<string>();
  readonly #known = new WeakSet<Brief>();

  readonly add = (brief: Brief): void => {
    this.#texts.add(textOf(brief));
  };

  has(brief: Brief): boolean {
    const isOne = this.#known.has(brief) || this.#texts.has(textOf(brief));
    if (isOne) this.#known.add(brief);
    return isOne;
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Whoever calls the brief saved shows a state of it that is, or was, on disk. */
function expectSavedIsStored(writers: readonly Writer[], states: States): void {
  for (const { brief, document } of writers) {
    if (document.store.getState().saveState !== 'saved') continue;
    assert.ok(states.has(brief), 'A writer calls saved what the library never had.');
  }
}

/** Lets one thing arrive, and notes which words it took from their writers. */
async function deliver(
  { lines, writers, states }: Pick<Run, 'lines' | 'writers' | 'states'>,
  taken: Set<string>,
): Promise<void> {
  const before = writers.map((writer) => writer.ownWords);
  lines.deliver();
  await settled();
  expectSavedIsStored(writers, states);
  for (const [index, words] of before.entries()) {
    const now = new Set(writers[index]?.ownWords);
    for (const word of words) if (!now.has(word)) taken.add(word);
  }
}

/** Has everybody save, and lets everything arrive; false where somebody could not. */
async function finish(run: Pick<Run, 'lines' | 'writers' | 'states'>, taken: Set<string>): Promise<boolean> {
  let areDone: boolean | null = null;
  void Promise.all(run.writers.map((writer) => writer.finish())).then((done) => {
    areDone = done.every(Boolean);
  });
  for (let turn = 0; areDone === null || run.lines.isBusy; turn += 1) {
    if (turn > 5_000) throw new Error('The writers never finish.');
    await deliver(run, taken);
  }
  return areDone;
}

/** Lets writers write and messages arrive in an order that is drawn, some of them never, until all is said and saved. */
export async function runWriters(seed: number, briefs: Guarded<LibraryBriefs>, count: number): Promise<Run> {
  const chance = new Chance(seed);
  const briefId = wanted(briefs.create(fullBrief));
  const states = new States();
  const lines = new Lines(briefs, briefId, chance, states.add);
  const made = new Map<string, MadeChange>();
  const taken = new Set<string>();
  const opened = wanted(briefs.open(briefId));
  states.add(opened.brief);
  const writers = Array.from({ length: count }, (_, id) => new Writer(id, opened, lines, chance, made));
  const run = { briefs, briefId, lines, writers, states, made, taken };
  lines.losses = chance.of([0, 0, 10, 30]) ?? 0;
  for (let step = 0; step < 24; step += 1) {
    if (chance.in100(50)) chance.of(writers)?.act();
    else await deliver(run, taken);
  }
  lines.losses = 0;
  for (let attempt = 0; !(await finish(run, taken)); attempt += 1) {
    if (attempt > 10) throw new Error('The writers cannot save.');
  }
  return run;
}
