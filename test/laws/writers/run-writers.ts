import type { Guarded } from '#engine/library/guarded-part.ts';
import type { LibraryBriefs } from '#engine/library/library-briefs.ts';
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
  /** Every change anybody made, by its moment. */
  readonly made: ReadonlyMap<string, MadeChange>;
  /** Words that went from the brief of their writer when something arrived from elsewhere. */
  readonly taken: ReadonlySet<string>;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Lets one thing arrive, and notes which words it took from their writers. */
async function deliver(
  { lines, writers }: Pick<Run, 'lines' | 'writers'>,
  taken: Set<string>,
): Promise<void> {
  const before = writers.map((writer) => writer.ownWords);
  lines.deliver();
  await settled();
  for (const [index, words] of before.entries()) {
    const now = new Set(writers[index]?.ownWords);
    for (const word of words) if (!now.has(word)) taken.add(word);
  }
}

/** Has everybody save, and lets everything arrive; false where somebody could not. */
async function finish(run: Pick<Run, 'lines' | 'writers'>, taken: Set<string>): Promise<boolean> {
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
  const lines = new Lines(briefs, briefId, chance);
  const made = new Map<string, MadeChange>();
  const taken = new Set<string>();
  const opened = wanted(briefs.open(briefId));
  const writers = Array.from({ length: count }, (_, id) => new Writer(id, opened, lines, chance, made));
  const run = { briefs, briefId, lines, writers, made, taken };
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
