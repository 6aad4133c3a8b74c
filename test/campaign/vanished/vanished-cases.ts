/*
 * Libraries whose files vanish while they are used: the program is stopped at one of its system calls, something happens
 * to the files, and the program goes on. What it called saved from then on must be in the file that has the library's
 * name.
 */
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '#engine/library/library.ts';
import { problemCodes } from '#shared/result.ts';
import { callsOn, stopAt, whenStopped } from '../stop-at-call.ts';
import { Driver } from '../storage/driver-runs.ts';
import { libraryIn, now, titlesIn } from '../storage/work.ts';
import { prepareUse } from './uses.ts';
import { clearBeside, harmlessWays, ways } from './ways.ts';

/** One case: a use of a library, the call behind which something happens, and what. */
export interface VanishedCase {
  readonly use: string;
  /** See `callsOn`. */
  readonly moment: string;
  readonly way: string;
}

/** The name of a case, by which it is run again: `save/pwrite64/12/library removed`. */
export const vanishedName = ({ use, moment, way }: VanishedCase) => [use, moment, way].join('/');

/** The case of a name. */
export function vanishedOfName(name: string): VanishedCase {
  const [use = '', call = '', when = '', way = ''] = name.split('/');
  return { use, moment: `${call}/${when}`, way };
}

const traced =
  'openat,read,write,pread64,pwrite64,fsync,fdatasync,ftruncate,fallocate,rename,unlink,link,mkdir,statx,stat,lstat,newfstatat,getdents64,copy_file_range,sendfile';
const tracing = ['-f', '-qq', '-y', '-s', '400', '-e', `trace=${traced}`];

/** Runs uses of libraries whose files vanish. */
export class VanishedCases {
  readonly #driver: Driver;
  readonly #moments = new Map<string, Promise<readonly string[]>>();
  #another = '';

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  static async begin(): Promise<VanishedCases> {
    const file = join(import.meta.dirname, 'driver.ts');
    const cases = new VanishedCases(await Driver.begin({ file, prepare: prepareUse }));
    const another = await cases.#driver.prepared('another');
    cases.#another = `${another}.db`;
    copyFileSync(libraryIn(another), cases.#another);
    return cases;
  }

  end(): void {
    this.#driver.end();
  }

  /** The moments of a use at which something can happen, from one run in which nothing does. */
  momentsOf(use: string): Promise<readonly string[]> {
    const known = this.#moments.get(use) ?? this.#findMoments(use);
    this.#moments.set(use, known);
    return known;
  }

  async #findMoments(use: string): Promise<readonly string[]> {
    const { folder, log, output } = await this.#driver.run(use, tracing);
    if (!output.endsWith('done\n')) throw new Error(`${use} without anything happening said: ${output}`);
    const moments = callsOn(folder, log);
    this.#driver.clear(folder);
    return moments;
  }

  /** Runs a case and says what is wrong afterwards; null where nothing is. */
  async failureOf({ use, moment, way }: VanishedCase): Promise<string | null> {
    const folder = this.#driver.newFolder();
    let happened: Promise<void> | undefined;
    const { output, log } = await this.#driver.run(use, [...tracing, ...stopAt(moment)], {
      folder,
      onStart: (watched, hasEnded) => {
        happened = this.#letHappen(folder, way, watched, hasEnded);
      },
    });
    try {
      await happened;
      const end = output.trim().split('\n').at(-1) ?? '';
      if (!isKnownEnd(end)) return `The use ended with: ${end || 'nothing'}.`;
      return claimFailure(folder, way, readFileSync(log, 'latin1'));
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)} (said: ${output.trim().replaceAll('\n', '; ')})`;
    } finally {
      this.#driver.clear(folder);
      clearBeside(folder);
    }
  }

  async #letHappen(folder: string, way: string, log: string, hasEnded: () => boolean): Promise<void> {
    const stopped = await whenStopped(log, hasEnded);
    if (stopped === null) return;
    try {
      ways[way]?.(folder, this.#another);
    } finally {
      process.kill(stopped, 'SIGCONT');
    }
  }
}

function isKnownEnd(end: string): boolean {
  const [word, code] = end.split(' ');
  return (
    word === 'done' ||
    (word === 'told' && code !== 'unexpected' && problemCodes.some((known) => known === code))
  );
}

/** What was said, each with its place in the log. */
function saidIn(log: string): { word: string; at: number }[] {
  return [...log.matchAll(/write\(1<[^>]*>, "([^"]*)\\n"/g)].map((found) => ({
    word: found[1] ?? '',
    at: found.index,
  }));
}

/**
 * Looks whether the library is what was last claimed of it. What was claimed before all was lost is no claim any more, and
 * neither is what was said before anybody could have seen it: without a look at the library's file in between.
 */
function claimFailure(folder: string, way: string, log: string): string | null {
  const stoppedAt = log.indexOf('--- stopped by SIGSTOP');
  if (stoppedAt < 0) return null;
  const said = saidIn(log);
  const claim = said.findLast(({ word }) => word.startsWith('holds '));
  if (claim === undefined) return null;
  const isHarmless = way in harmlessWays;
  const isSeen = claim.at > stoppedAt && log.slice(stoppedAt, claim.at).includes('/library.db", ');
  if (!isHarmless && !isSeen) return null;
  const next = said.at(-1)?.word.startsWith('done')
    ? undefined
    : said.findLast(({ word }) => word.startsWith('next '));
  const allowed = [claim.word, ...(next === undefined ? [] : [next.word])].map((word) =>
    word.replace(/^\w+ /, ''),
  );
  const found = titlesByName(folder);
  return allowed.includes(found)
    ? null
    : `The library holds ${found}, and it was said: ${allowed.join(' or ')}.`;
}

function titlesByName(folder: string): string {
  if (!existsSync(libraryIn(folder))) return 'nothing, as there is no file of its name';
  rmSync(`${libraryIn(folder)}.lock`, { force: true });
  const opened = openLibrary(libraryIn(folder), { now, mayRepair: true });
  if (!opened.ok) return `nothing: ${opened.error.message}`;
  try {
    return titlesIn(opened.value).sort().join(', ');
  } finally {
    opened.value.close();
  }
}
