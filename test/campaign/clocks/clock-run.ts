/*
 * A library used while its clock stands wrong: ahead, behind, still, jumping. What it holds is held against what was done
 * to it, in the order it was done, whatever the clock said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBackups } from '#engine/library/backup-files.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';
import { overwritePage } from '../../electron/engine/library/damage/damaged-files.ts';
import { chanceFrom } from '../arguments.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const trueTime = Date.parse('2026-06-15T12:00:00.000Z');

/** Moments at which clocks stand when their battery is empty, or somebody mistyped a year. */
const oddMoments = [
  '1970-01-01T00:00:00.000Z',
  '1980-01-01T00:00:00.000Z',
  '2000-01-01T00:00:00.000Z',
  '2026-10-25T00:59:59.999Z',
  '2038-01-19T03:14:08.000Z',
  '2099-12-31T23:59:59.999Z',
  '2262-06-15T12:00:00.000Z',
  '9990-12-31T23:00:00.000Z',
].map((moment) => Date.parse(moment));

/** Years of five digits are written in another form; no system's clock goes so far. */
const latest = Date.parse('9998-01-01T00:00:00.000Z');

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

interface KnownBrief {
  readonly title: string;
  readonly changes: number;
  readonly isInTrash: boolean;
}
type Known = ReadonlyMap<string, KnownBrief>;

interface KnownBackup {
  readonly id: string;
  readonly reason: 'asked' | 'daily';
  readonly holds: Known;
}

/** How many backups of each reason are kept. */
const backupsKept = 7;

class ClockRun {
  readonly steps: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'briefwright-clocks-'));
  readonly #file = join(this.#folder, 'library.db');
  readonly #chance: () => number;
  #clock = trueTime;
  #library: Library;
  #known: Known = new Map();
  /** Those that are still there, the one made first at the front. */
  #backups: readonly KnownBackup[] = [];
  #made = 0;
  #isSalvaged = false;

  constructor(seed: number) {
    this.#chance = chanceFrom(seed);
    this.#library = this.#open();
  }

  end(): void {
    this.#library.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  step(): void {
    this.#jump();
    const ways = [
      this.#add,
      this.#change,
      this.#change,
      this.#trash,
      this.#takeBack,
      this.#erase,
      this.#backUp,
      this.#backUp,
      this.#restore,
      this.#reopen,
      this.#salvage,
    ];
    (ways[Math.floor(this.#chance() * ways.length)] ?? this.#add).call(this);
    this.#check();
  }

  readonly #now = (): string => {
    this.#clock += this.#chance() < 0.5 ? 0 : Math.floor(this.#chance() * 2_000);
    return new Date(this.#clock).toISOString();
  };

  #note(what: string): void {
    this.steps.push(`${new Date(this.#clock).toISOString()} ${what}`);
  }

  #jump(): void {
    const way = Math.floor(this.#chance() * 10);
    if (way === 0) this.#clock = oddMoments[Math.floor(this.#chance() * oddMoments.length)] ?? trueTime;
    if (way === 1) this.#clock = trueTime;
    if (way === 2) this.#clock += Math.floor((this.#chance() - 0.5) * 4 * dayMs);
    if (way === 3) this.#clock += Math.floor((this.#chance() - 0.5) * 2_000);
    if (way === 4) this.#clock += Math.floor(this.#chance() * 400 * dayMs);
    if (this.#clock > latest) this.#clock = trueTime;
  }

  #open(mayRepair = false): Library {
    return wanted(openLibrary(this.#file, { now: this.#now, mayRepair }));
  }

  #one(isInTrash: boolean): [string, KnownBrief] | undefined {
    const found = [...this.#known].filter(([, brief]) => brief.isInTrash === isInTrash);
    return found[Math.floor(this.#chance() * found.length)];
  }

  #set(id: string, brief: KnownBrief | null): void {
    const { title = '', isInTrash = false } = this.#known.get(id) ?? {};
    const next = new Map(this.#known);
    // In the order of the last changes, the trash aside.
    if (brief?.title !== title || brief.isInTrash === isInTrash) next.delete(id);
    if (brief !== null) next.set(id, brief);
    this.#known = next;
  }

  #add(): void {
    this.#made += 1;
    const title = `Brief ${this.#made}`;
    this.#note(`add ${title}`);
    const id = wanted(this.#library.briefs.create({ ...makeBrief('made', this.#now()), title }));
    this.#set(id, { title, changes: 0, isInTrash: false });
  }

  #change(): void {
    const one = this.#one(false);
    if (!one) return;
    const [id, brief] = one;
    const title = `${brief.title.split(',')[0]}, change ${brief.changes + 1}`;
    this.#note(`change to ${title}`);
    const call = { name: 'head.change', args: { fields: { title } } };
    const change = { call, label: 'Change title', at: this.#now() };
    wanted(this.#library.briefs.apply(id, brief.changes, [change]));
    this.#set(id, { ...brief, title, changes: brief.changes + 1 });
  }

  #trash(): void {
    const one = this.#one(false);
    if (!one) return;
    this.#note(`put ${one[1].title} into the trash`);
    wanted(this.#library.trash.put([one[0]]));
    this.#set(one[0], { ...one[1], isInTrash: true });
  }

  #takeBack(): void {
    const one = this.#one(true);
    if (!one) return;
    this.#note(`take ${one[1].title} back`);
    wanted(this.#library.trash.takeBack([one[0]]));
    this.#set(one[0], { ...one[1], isInTrash: false });
    if (this.#isSalvaged) this.#takeOrder();
  }

  #erase(): void {
    if (this.#chance() < 0.6) return;
    this.#note('empty the trash');
    wanted(this.#library.trash.erase(null));
    for (const [id, brief] of this.#known) if (brief.isInTrash) this.#set(id, null);
  }

  #backUp(): void {
    const reason = this.#chance() < 0.5 ? 'daily' : 'asked';
    this.#note(`back up, ${reason}`);
    this.#makeBackup(reason);
    if (reason === 'asked') return;
    if (this.#library.backups.isDue()) throw new Error('A daily backup is due right after one was made.');
    this.#clock += dayMs + 5_000;
    if (!this.#library.backups.isDue()) throw new Error('No daily backup is due a day after the last.');
    this.#clock -= 2 * dayMs;
    if (!this.#library.backups.isDue()) throw new Error('None is due although the last is from the future.');
  }

  #makeBackup(reason: 'asked' | 'daily'): void {
    const made = wanted(this.#library.backups.make(reason));
    const all = [...this.#backups, { id: made.id, reason, holds: this.#known }];
    const kept = new Set(
      ['asked', 'daily'].flatMap((each) => all.filter((one) => one.reason === each).slice(-backupsKept)),
    );
    this.#backups = all.filter((one) => kept.has(one));
    const [first] = wanted(this.#library.backups.list());
    if (first?.id !== made.id) throw new Error('What was just made does not come first.');
  }

  #restore(): void {
    const chosen = this.#backups[Math.floor(this.#chance() * this.#backups.length)];
    if (!chosen) return;
    this.#note(`restore ${chosen.id}`);
    // As the engine does: what is there is backed up first. That one may push the chosen one out.
    this.#makeBackup('asked');
    if (!this.#backups.includes(chosen)) return;
    wanted(this.#library.backups.restore(chosen.id));
    this.#known = chosen.holds;
  }

  #reopen(): void {
    this.#note('close and open');
    this.#library.close();
    this.#library = this.#open();
  }

  #salvage(): void {
    // What is empty and has no backup cannot be told from another file once it is damaged.
    if (this.#known.size === 0 && this.#backups.length === 0) return;
    this.#note('damage and salvage');
    this.#library.close();
    overwritePage(this.#file, 1);
    this.#library = this.#open(true);
    this.#isSalvaged = true;
    this.#takeOrder();
  }

  /** A salvage knows of the order only what the clock said: what it says is the order from now on. */
  #takeOrder(): void {
    const inTrash = [...this.#known].filter(([, brief]) => brief.isInTrash);
    const listed = this.#listed(false, 'recent')
      .reverse()
      .flatMap((id) => [...this.#known].filter(([known]) => known === id));
    if (listed.length + inTrash.length === this.#known.size) this.#known = new Map([...inTrash, ...listed]);
  }

  #listed(isTrash: boolean, sort: 'title' | 'recent'): string[] {
    const filter = { ...emptyLibraryFilter, isTrash };
    const request = { query: '', filter, sort, offset: 0, limit: 1_000 };
    return wanted(this.#library.search.list(request)).rows.map(({ id }) => id);
  }

  #check(): void {
    this.#checkBriefs();
    const listed = wanted(this.#library.backups.list());
    const ids = [...this.#backups].reverse().map(({ id }) => id);
    if (listed.map(({ id }) => id).join() !== ids.join())
      throw new Error('The backups are not those made last.');
    const now = this.#now();
    if (listed.some(({ at }) => at > now)) throw new Error('A backup is told as from the future.');
    const numbers = new Set(listBackups(this.#file).map(({ number }) => number));
    if (numbers.size !== listed.length) throw new Error('Two backups have one number.');
  }

  #checkBriefs(): void {
    for (const isTrash of [false, true]) {
      const filter = { ...emptyLibraryFilter, isTrash };
      const request = { query: '', filter, sort: 'title', offset: 0, limit: 1_000 } as const;
      const found = wanted(this.#library.search.list(request)).rows.map(({ id, title }) => `${id} ${title}`);
      const expected = [...this.#known]
        .filter(([, brief]) => brief.isInTrash === isTrash)
        .map(([id, { title }]) => `${id} ${title}`);
      if (found.sort().join() !== expected.sort().join()) {
        throw new Error(
          `${isTrash ? 'The trash' : 'The list'} is ${found.join('; ')}, not ${expected.join('; ')}.`,
        );
      }
    }
    const order = [...this.#known].filter(([, brief]) => !brief.isInTrash).map(([id]) => id);
    if (this.#listed(false, 'recent').join() !== order.reverse().join()) {
      throw new Error('The list is not in the order of the last changes.');
    }
    const one = [...this.#known][Math.floor(this.#chance() * this.#known.size)];
    if (!one) return;
    const history = wanted(this.#library.briefs.history(one[0], null, 1_000)).map(({ seq }) => seq);
    const expected = Array.from({ length: one[1].changes }, (_, index) => one[1].changes - index);
    if (history.join() !== expected.join()) throw new Error(`The history is ${history.join()}.`);
  }
}

/** Uses a library under wrong clocks; what went wrong with the steps before it, or null. */
export function clockFailure(seed: number, stepCount: number): string | null {
  const run = new ClockRun(seed);
  try {
    for (let step = 0; step < stepCount; step += 1) run.step();
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [message, ...run.steps.slice(-12)].join('\n  ');
  } finally {
    run.end();
  }
}
