/*
 * Power cuts in operations on a library: an operation is recorded once, and from the record the disk is made as a cut at
 * any moment may leave it.
 */
import { rmSync } from 'node:fs';
import { chanceFrom } from '../arguments.ts';
import { Driver } from '../storage/driver-runs.ts';
import { checkFolder, operationRunner } from '../storage/operations.ts';
import { RecordedDisk } from './recorded-disk.ts';
import { type DiskEvent, eventsOf, traceOptions } from './trace.ts';

/** One cut: after how many events of an operation, and which seed decides what of the rest is on the disk. */
export interface PowerCut {
  readonly operation: string;
  readonly after: number;
  readonly seed: number;
}

/** The name of a cut, by which it is made again: `restore/120/7`. */
export const cutName = ({ operation, after, seed }: PowerCut) => [operation, after, seed].join('/');

/** The cut of a name. */
export function cutOfName(name: string): PowerCut {
  const [operation = '', after = '', seed = ''] = name.split('/');
  return { operation, after: Number(after), seed: Number(seed) };
}

interface Recording {
  readonly prepared: string;
  readonly folder: string;
  readonly events: readonly DiskEvent[];
}

/** Records operations, and cuts the power in them. */
export class PowerCuts {
  readonly #driver: Driver;
  readonly #recordings = new Map<string, Promise<Recording>>();

  private constructor(driver: Driver) {
    this.#driver = driver;
  }

  static async begin(): Promise<PowerCuts> {
    return new PowerCuts(await Driver.begin(operationRunner));
  }

  end(): void {
    this.#driver.end();
  }

  /** How many events an operation has. */
  async lengthOf(operation: string): Promise<number> {
    return (await this.#recording(operation)).events.length;
  }

  /** Cuts the power and says what is wrong at the next start; null where nothing is. */
  async failureOf({ operation, after, seed }: PowerCut): Promise<string | null> {
    const { prepared, folder, events } = await this.#recording(operation);
    const disk = new RecordedDisk(prepared, folder);
    const said = new Set<string>();
    for (const event of events.slice(0, after)) {
      disk.happen(event);
      if (event.kind === 'said') said.add(event.word);
    }
    // A name of its own: what was looked after in a folder once is not looked after again.
    const found = this.#driver.newFolder();
    disk.writeAfterCut(found, chanceFrom(seed));
    try {
      await checkFolder(operation, found, said);
      return null;
    } catch (error) {
      return `${error instanceof Error ? error.message : String(error)} (said: ${[...said].join(', ')})`;
    } finally {
      rmSync(found, { recursive: true, force: true });
    }
  }

  #recording(operation: string): Promise<Recording> {
    const known = this.#recordings.get(operation) ?? this.#record(operation);
    this.#recordings.set(operation, known);
    return known;
  }

  async #record(operation: string): Promise<Recording> {
    const { folder, log, output } = await this.#driver.run(operation, traceOptions);
    if (!output.endsWith('done\n')) throw new Error(`${operation} without a cut said: ${output}`);
    const prepared = await this.#driver.prepared(operation);
    const events = eventsOf(log, folder);
    const disk = new RecordedDisk(prepared, folder);
    for (const event of events) disk.happen(event);
    const unlike = disk.unlike(folder);
    if (unlike.length > 0) throw new Error(`The record of ${operation} is wrong about ${unlike.join(', ')}.`);
    this.#driver.clear(folder);
    return { prepared, folder, events };
  }
}
