import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';
import { type BriefId, briefId } from '#shared/brief/ids.ts';
import { settings } from '#shared/ipc/contract/settings.ts';
import { type ReadingPlace, readingPlace } from '#shared/ipc/contract/window.ts';

/*
 * What the desktop side of the program remembers between two starts and needs before the library is open: where windows
 * were, which briefs they showed and where in them, which colours and zoom to start in, the last export folder, where the library is. Nothing of a
 * brief but ids is in it. An unreadable file counts as none.
 */

export const windowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlace>;

const desktopState = z.strictObject({
  version: z.literal(1),
  theme: settings.shape.theme,
  windowZoom: settings.shape.windowZoom.default(1),
  /** By display, named after its size and position. */
  places: z.record(z.string(), windowPlace),
  lastDisplay: z.string().nullable(),
  exportFolder: z.string().nullable(),
  /** Where the library is, if it was written to a place the user chose; null for the usual one. */
  libraryFile: z.string().nullable().default(null),
  /** What each window showed when the program was quit: a brief or (null) the library, the front window last. */
  shown: z.array(briefId.nullable()).max(100),
  /** Where briefs were left, by id, the last one last. */
  reading: z.record(briefId, readingPlace).default({}),
});
export type DesktopState = z.infer<typeof desktopState>;

export const freshDesktopState: DesktopState = {
  version: 1,
  theme: 'system',
  windowZoom: 1,
  places: {},
  lastDisplay: null,
  exportFolder: null,
  libraryFile: null,
  shown: [],
  reading: {},
};

/** Of so many briefs it is known where they were left. */
const mostRead = 200;

/** Notes where a brief was left, and forgets those read longest ago. */
export function withReadingPlace(
  reading: DesktopState['reading'],
  id: BriefId,
  place: ReadingPlace,
): DesktopState['reading'] {
  const others = Object.entries(reading).filter(([other]) => other !== id);
  return Object.fromEntries([...others, [id, place]].slice(-mostRead));
}

/** Reads what a file says, or gives what a first start begins with. */
export function parseDesktopState(text: string): DesktopState {
  try {
    const parsed = desktopState.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : freshDesktopState;
  } catch {
    return freshDesktopState;
  }
}

/** Keeps the state in one file. A change is written a moment later, together with others, one write at a time. */
export class DesktopMemory {
  readonly #file: string;
  readonly #delayMs: number;
  #state: DesktopState;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(file: string, delayMs = 400) {
    this.#file = file;
    this.#delayMs = delayMs;
    this.#state = parseDesktopState(textOf(file));
  }

  get state(): DesktopState {
    return this.#state;
  }

  change(change: Partial<DesktopState>): void {
    this.#state = { ...this.#state, ...change };
    this.#timer ??= setTimeout(() => void this.flush(), this.#delayMs);
  }

  /** Resolves when the last change is on disk. A disk that refuses costs no more than a remembered position. */
  async flush(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = null;
      const bytes = Buffer.from(JSON.stringify(this.#state));
      this.#writing = this.#writing.then(() => writeFileAtomically(this.#file, bytes, { mayReplace: true }));
    }
    await this.#writing;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
