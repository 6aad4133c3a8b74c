/* Power cuts on a mounted file system: an operation is stopped at one of its system calls, and what is on the disk kept. */
import { join } from 'node:path';
import { chanceFrom } from '../arguments.ts';
import { callsOn, stopAt, whenStopped } from '../stop-at-call.ts';
import { Driver } from '../storage/driver-runs.ts';
import { checkFolder, operationRunner } from '../storage/operations.ts';
import { journalModes, MountedDisk } from './mounted-disk.ts';
import { eventsOf, tracedCalls } from './trace.ts';

const tracing = ['-f', '-qq', '-y', '-xx', '-s', '200', '-e', `trace=${tracedCalls}`];

/** Cuts the power of a disk while operations run on it. */
export class MountedCuts {
  readonly #driver: Driver;
  readonly #disk = new MountedDisk();
  readonly #calls = new Map<string, readonly string[]>();
  #cuts = 0;

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  static async begin(): Promise<MountedCuts> {
    return new MountedCuts(await Driver.begin(operationRunner));
  }

  end(): void {
    this.#disk.end();
    this.#driver.end();
  }

  get #folder(): string {
    return join(this.#disk.path, `run-${this.#cuts}`);
  }

  /** Cuts the power at some moment of an operation, chosen by the seed; what is wrong afterwards, or null. */
  async failureOf(operation: string, seed: number): Promise<string | null> {
    const chance = chanceFrom(seed);
    const calls = await this.#callsOf(operation);
    const moment = calls[Math.floor(chance() * calls.length)] ?? '';
    // A folder of its own for each: a program looks only once for what a crash left in one.
    this.#cuts += 1;
    this.#disk.format(journalModes[Math.floor(chance() * journalModes.length)] ?? 'ordered');
    const said = await this.#runUntil(operation, moment);
    this.#disk.restart();
    try {
      await checkFolder(operation, this.#folder, said);
      return null;
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)} (at ${moment}, said: ${[...said].join(', ')})`;
    }
  }

  /** The calls an operation makes on its folder; see `callsOn`. */
  async #callsOf(operation: string): Promise<readonly string[]> {
    const known = this.#calls.get(operation);
    if (known) return known;
    const { folder, log } = await this.#driver.run(operation, [...tracing.filter((word) => word !== '-xx')]);
    const calls = callsOn(folder, log);
    this.#driver.clear(folder);
    this.#calls.set(operation, calls);
    return calls;
  }

  /** Runs an operation on the disk until it makes a call, cuts the power there, and gives what was said before. */
  async #runUntil(operation: string, moment: string): Promise<ReadonlySet<string>> {
    const folder = this.#folder;
    let cut: Promise<ReadonlySet<string>> | undefined;
    await this.#driver.run(operation, [...tracing, ...stopAt(moment)], {
      folder,
      onPrepared: () => this.#disk.sync(),
      onStart: (log, hasEnded) => {
        cut = this.#cutWhenStopped(folder, log, hasEnded);
      },
    });
    return (await cut) ?? new Set();
  }

  async #cutWhenStopped(folder: string, log: string, hasEnded: () => boolean): Promise<ReadonlySet<string>> {
    const stopped = await whenStopped(log, hasEnded);
    this.#disk.cut();
    const said = eventsOf(log, folder).flatMap((event) => (event.kind === 'said' ? [event.word] : []));
    if (stopped !== null) process.kill(stopped, 'SIGKILL');
    return new Set(said);
  }
}
