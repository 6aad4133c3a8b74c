import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { expect } from 'vitest';
import { openReader } from '#engine/library/connection.ts';
import type { LoggedEvent } from '#engine/library/event-log.ts';
import { type Library, openLibrary } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { Result } from '#shared/result.ts';

/** What a driver said before it ended. */
export interface Testimony {
  readonly briefId: string | undefined;
  /** Checksums of the changes it sent, by number; the last one sent for each. */
  readonly sent: ReadonlyMap<number, number>;
  /** The last change it was told is saved. */
  readonly saved: number;
  /** Codes of the changes that were not saved. */
  readonly refused: readonly string[];
  /** The code of what made it give up. */
  readonly failed: string | undefined;
}

/** Reads what a driver said; a last line that was cut short does not count. */
export function testimonyOf(output: string): Testimony {
  const lines = output.split('\n').slice(0, -1);
  const sent = new Map<number, number>();
  const refused: string[] = [];
  let briefId: string | undefined;
  let saved = 0;
  let failed: string | undefined;
  for (const line of lines) {
    const [word, first = '', second = ''] = line.split(' ');
    if (word === 'opened') {
      briefId = first;
      saved = Number(second);
    } else if (word === 'send') sent.set(Number(first), Number(second));
    else if (word === 'saved') saved = Number(first);
    else if (word === 'refused') refused.push(first);
    else if (word === 'failed') failed = first;
    else throw new Error(`The driver said: ${line}`);
  }
  return { briefId, sent, saved, refused, failed };
}

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** Follows one library over many killed processes and checks after each that nothing saved is lost. */
export class Witness {
  readonly #file: string;
  readonly #copy: string;
  #brief: Brief | undefined;
  #seq = 0;
  #savedBefore = 0;

  constructor(file: string) {
    this.#file = file;
    this.#copy = `${file}.copy`;
  }

  /**
   * Opens a copy of the library as the killed process left it, so that the next one meets the same file, and compares:
   * the file is whole, every change said to be saved is there as it was sent, and the brief is what those changes make.
   */
  check({ briefId, sent, saved }: Testimony): void {
    if (briefId === undefined) return;
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(this.#copy + ending, { force: true });
    for (const ending of ['', '-wal']) {
      if (existsSync(this.#file + ending)) copyFileSync(this.#file + ending, this.#copy + ending);
    }
    const library = wanted(openLibrary(this.#copy));
    try {
      this.#compare(library, briefId, sent, Math.max(saved, this.#savedBefore));
    } finally {
      library.close();
    }
    const db = openReader(this.#copy);
    expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
    db.close();
  }

  #compare(library: Library, briefId: string, sent: ReadonlyMap<number, number>, saved: number): void {
    const opened = wanted(library.briefs.open(briefId));
    expect(opened.readOnly).toBeNull();
    expect(opened.seq).toBeGreaterThanOrEqual(saved);
    expect(parseBrief(opened.brief).ok).toBe(true);
    const events = this.#eventsSince(library, briefId, opened.seq);
    for (const event of events) {
      const checksum = sent.get(event.seq);
      if (checksum !== undefined) expect(crc32(JSON.stringify(event.call))).toBe(checksum);
    }
    this.#brief = replay(this.#brief ?? firstBrief(briefId, this.#copy), events);
    this.#seq = opened.seq;
    this.#savedBefore = saved;
    expect(opened.brief).toEqual(this.#brief);
  }

  #eventsSince(library: Library, briefId: string, seq: number): LoggedEvent[] {
    const events = wanted(library.briefs.history(briefId, null, seq - this.#seq)).reverse();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => this.#seq + 1 + index));
    return events;
  }
}

function replay(from: Brief, events: readonly LoggedEvent[]): Brief {
  return events.reduce((brief, event) => wanted(applyCall(brief, event.call)).brief, from);
}

function firstBrief(briefId: string, file: string): Brief {
  const db = openReader(file);
  try {
    const json = db
      .prepare('SELECT brief FROM snapshots WHERE brief_id = ? AND seq = 0')
      .pluck()
      .get(briefId);
    return wanted(parseBrief(JSON.parse(String(json))));
  } finally {
    db.close();
  }
}
