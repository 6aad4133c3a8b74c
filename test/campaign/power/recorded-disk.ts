/*
 * A disk as a power cut may leave it. What was written and not synced is there, or is not, or is there in part, in any
 * order; names are on the disk for certain once their folder was synced.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { DiskEvent } from './trace.ts';

const sectorBytes = 512;

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

function changed(content: Buffer, change: Change): Buffer {
  if ('size' in change) return resized(content, change.size);
  const { at, bytes } = change;
  const next =
    at + bytes.length > content.length ? resized(content, at + bytes.length) : Buffer.from(content);
  bytes.copy(next, at);
  return next;
}

function resized(content: Buffer, size: number): Buffer {
  const next = Buffer.alloc(size);
  content.copy(next, 0, 0, size);
  return next;
}

/** A file: as it is on the disk for certain, what was done to it since, and as the program sees it. */
class RecordedFile {
  certain: Buffer;
  seen: Buffer;
  waiting: Change[] = [];
  /** How far copying into it, and writing behind what is there, has come. */
  position = 0;

  constructor(content: Buffer) {
    this.certain = content;
    this.seen = content;
  }

  change(change: Change): void {
    this.seen = changed(this.seen, change);
    this.waiting.push(change);
  }

  sync(): void {
    this.certain = this.seen;
    this.waiting = [];
  }

  /** What is found after a cut: of what waits all, nothing, the beginning, or any sectors. */
  afterCut(chance: () => number): Buffer {
    const way = Math.floor(chance() * 4);
    if (way === 0) return this.seen;
    if (way === 1) return this.certain;
    const isKept = way === 2 ? keepFirst(chance() * this.waiting.length) : () => chance() < 0.5;
    return this.waiting.reduce<Buffer>((content, change, place) => {
      if (way === 2) return isKept(place) ? changed(content, change) : content;
      if ('size' in change) return isKept(place) ? changed(content, change) : content;
      return sectorsOf(change.at, change.bytes).reduce(
        (torn, sector) => (isKept(place) ? changed(torn, sector) : torn),
        content,
      );
    }, this.certain);
  }
}

const keepFirst = (count: number) => (place: number) => place < count;

function sectorsOf(at: number, bytes: Buffer): { at: number; bytes: Buffer }[] {
  const sectors: { at: number; bytes: Buffer }[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + sectorBytes - ((at + start) % sectorBytes));
    sectors.push({ at: at + start, bytes: bytes.subarray(start, end) });
    start = end;
  }
  return sectors;
}

type Entry = RecordedFile | 'folder';
type Names = Map<string, Entry>;

interface NameChange {
  readonly paths: readonly string[];
  readonly make: (names: Names) => void;
}

/** A folder on a disk while events happen to it. */
export class RecordedDisk {
  readonly #root: string;
  #certain: Names = new Map();
  #seen: Names = new Map();
  #waiting: NameChange[] = [];

  /** Begins with what is in a folder, all of it on the disk for certain. Events name its files as in `root`. */
  constructor(folder: string, root: string) {
    this.#root = root;
    this.#seen.set(root, 'folder');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const made = entry.isDirectory() ? 'folder' : new RecordedFile(readFileSync(path));
      this.#seen.set(join(root, relative(folder, path)), made);
    }
    this.#certain = new Map(this.#seen);
  }

  happen(event: DiskEvent): void {
    switch (event.kind) {
      case 'said':
        return;
      case 'create':
        if (!this.#seen.has(event.path)) this.#enter(event.path, new RecordedFile(Buffer.alloc(0)));
        return;
      case 'mkdir':
        this.#enter(event.path, 'folder');
        return;
      case 'unlink':
        this.#rename([event.path], (names) => names.delete(event.path));
        return;
      case 'rename':
        this.#rename([event.from, event.path], (names) => {
          const moved = names.get(event.from);
          if (!moved) return;
          names.delete(event.from);
          names.set(event.path, moved);
        });
        return;
      case 'link': {
        const linked = this.#seen.get(event.from);
        if (linked) this.#enter(event.path, linked);
        return;
      }
      case 'sync':
        this.#sync(event.path);
        return;
      default:
        this.#write(event);
    }
  }

  #write(event: DiskEvent & { kind: 'write' | 'size' | 'copy' }): void {
    const file = this.#seen.get(event.path);
    // A file that has no name any more is gone after a cut, whatever is written to it.
    if (!(file instanceof RecordedFile)) return;
    if (event.kind === 'size') {
      const size = event.isAtLeast ? Math.max(event.size, file.seen.length) : event.size;
      if (size !== file.seen.length) file.change({ size });
      return;
    }
    if (event.kind === 'write') {
      const at = event.at === 'behind' ? file.position : event.at;
      file.change({ at, bytes: event.bytes });
      if (event.at === 'behind') file.position = at + event.bytes.length;
      return;
    }
    const from = this.#seen.get(event.from);
    if (!(from instanceof RecordedFile)) throw new Error(`Nothing is known of ${event.from}.`);
    const at = file.position;
    file.change({ at, bytes: Buffer.from(from.seen.subarray(at, at + event.bytes)) });
    file.position = at + event.bytes;
  }

  #enter(path: string, entry: Entry): void {
    this.#rename([path], (names) => names.set(path, entry));
  }

  #rename(paths: readonly string[], make: (names: Names) => unknown): void {
    const change = { paths, make: (names: Names) => void make(names) };
    change.make(this.#seen);
    this.#waiting.push(change);
  }

  #sync(path: string): void {
    const entry = this.#seen.get(path);
    if (entry instanceof RecordedFile) entry.sync();
    if (entry !== 'folder') return;
    const isInIt = ({ paths }: NameChange) => paths.some((each) => dirname(each) === path);
    for (const change of this.#waiting.filter(isInIt)) change.make(this.#certain);
    this.#waiting = this.#waiting.filter((change) => !isInIt(change));
  }

  /** The names of files that are not as the record says: where there are any, it is not to be believed. */
  unlike(folder: string): string[] {
    return [...this.#seen].flatMap(([path, entry]) => {
      // The index of a log is written in memory; it is made anew after a cut.
      if (entry === 'folder' || path.endsWith('-shm')) return [];
      const name = relative(this.#root, path);
      const found = existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : null;
      return found?.equals(entry.seen) ? [] : [name];
    });
  }

  /**
   * Writes what is found after a power cut at this moment into a new folder. Of the names that wait the first ones are
   * there, as journals of file systems have it, or any of them.
   */
  writeAfterCut(folder: string, chance: () => number): void {
    const names = new Map(this.#certain);
    const isJournal = chance() < 0.6;
    const count = isJournal ? chance() * (this.#waiting.length + 1) : 0;
    for (const [place, change] of this.#waiting.entries()) {
      if (isJournal ? place + 1 <= count : chance() < 0.5) change.make(names);
    }
    const contents = new Map<RecordedFile, Buffer>();
    const reached = new Set<string>();
    for (const [path, entry] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (path !== this.#root && !reached.has(dirname(path))) continue;
      const target = join(folder, relative(this.#root, path));
      if (entry === 'folder') {
        mkdirSync(target, { recursive: true });
        reached.add(path);
        continue;
      }
      const content = contents.get(entry) ?? entry.afterCut(chance);
      contents.set(entry, content);
      writeFileSync(target, content, { mode: 0o600 });
    }
  }
}
