import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '#engine/contents/keep-contents.ts';
import { openReader } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import type { Result } from '#shared/result.ts';
import { sha256Of } from '../../fixtures/noise.ts';
import { bundleForKilling, type KillBundle } from './kill-bundle.ts';

/** `BRIEFWRIGHT_KILLS` makes it more, for a night. */
const kills = Math.ceil(Number(process.env.BRIEFWRIGHT_KILLS ?? 200) / 7);

let bundle: KillBundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleForKilling('attach-driver');
  folder = mkdtempSync(join(tmpdir(), 'briefwright-attach-kill-'));
});

afterAll(() => {
  rmSync(bundle.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

/** Runs a driver until it is killed, a moment after it began one of its first attachments or erasings. */
async function runAndKill(seed: number): Promise<readonly string[][]> {
  const child = spawn(process.execPath, [bundle.driver, bundle.worker, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const enough = 1 + Math.floor(Math.random() * 5);
  let output = '';
  const isDue = new Promise<void>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (output.split(/attaching|erasing/).length > enough) resolve();
    });
  });
  const ended = once(child, 'close');
  await Promise.race([isDue, ended]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
  child.kill('SIGKILL');
  await ended;
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => line.split(' '));
}

/** What briefs were said to have attached; those that were being erased may be there or not. */
const promised = new Map<string, Set<string>>();

function note(said: readonly string[][]): void {
  for (const [word, briefId = '', sha256 = ''] of said) {
    if (word === 'failed' || word === 'refused') throw new Error(`The driver was refused: ${briefId}.`);
    if (word === 'attached') promised.set(briefId, (promised.get(briefId) ?? new Set()).add(sha256));
    if (word === 'erasing') promised.delete(briefId);
  }
}

const copy = () => join(folder, 'copy.db');

/** Opens a copy of the library as the killed process left it, so that the next one meets the same file. */
async function check(): Promise<{ readonly left: number }> {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(copy() + ending, { force: true });
  for (const ending of ['', '-wal']) {
    const from = join(folder, `library.db${ending}`);
    if (existsSync(from)) copyFileSync(from, copy() + ending);
  }
  if (!existsSync(copy())) return { left: 0 };
  const library = wanted(openLibrary(copy()));
  const before = openReader(copy());
  const ids = before.prepare('SELECT id FROM briefs').pluck().all().map(String);
  const left = before.prepare('SELECT count(*) FROM contents WHERE is_whole = 0').pluck().get();
  before.close();
  const seen = new Set<string>();
  for (const id of ids) {
    const { attachments } = wanted(library.contents.of(id));
    for (const attachment of attachments) {
      if (seen.has(attachment.sha256)) continue;
      seen.add(attachment.sha256);
      const bytes = wanted(await readContent(library.contents, id, attachment));
      expect(sha256Of(bytes)).toBe(attachment.sha256);
    }
    const kept = new Set(attachments.map(({ sha256 }) => sha256));
    expect([...(promised.get(id) ?? [])].filter((sha256) => !kept.has(sha256))).toEqual([]);
  }
  expect([...promised.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  while (wanted(library.rest(100)).isMoreWaiting);
  library.close();
  expectNothingLeft();
  return { left: Number(left) };
}

/** After the pauses of the next start, only whole contents are there that a brief refers to. */
function expectNothingLeft(): void {
  const db = openReader(copy());
  const referred = 'SELECT sha256 FROM brief_attachments UNION SELECT sha256 FROM brief_parts';
  const count = (sql: string) => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();
  expect(count(`contents WHERE is_whole = 0 OR sha256 NOT IN (${referred})`)).toBe(0);
  expect(count(`(${referred}) WHERE sha256 NOT IN (SELECT sha256 FROM contents)`)).toBe(0);
  expect(count('content_chunks WHERE sha256 NOT IN (SELECT sha256 FROM contents)')).toBe(0);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
  db.close();
}

test(`a process that is killed ${kills} times while it attaches leaves no half attachment and no reference to one`, async () => {
  let halves = 0;
  for (let round = 0; round < kills; round += 1) {
    note(await runAndKill(10 * Math.floor(round / 3)));
    halves += (await check()).left;
  }
  // Otherwise the processes were killed when nothing was half, and the test saw nothing.
  expect(halves).toBeGreaterThan(kills / 10);
  expect(promised.size).toBeGreaterThan(kills / 4);
}, 1_800_000);
