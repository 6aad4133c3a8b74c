import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '#engine/client.ts';
import { openConnection } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import { applyCall } from '#shared/commands/registry.ts';
import type { Result } from '#shared/result.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { fortyPages } from './forty-pages.ts';

/*
 * One record edit in a brief of forty pages: the command runs on the window's brief, goes to the engine's thread, is run
 * there, and is answered when it is on the disk. The reference is one row in one transaction that waits for the disk.
 */

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const folder = mkdtempSync(join(tmpdir(), 'briefwright-edit-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const libraryFile = join(folder, 'library.db');
const library = wanted(openLibrary(libraryFile));
const briefId = wanted(library.briefs.create(fortyPages));
library.close();

const engine = wanted(
  await startEngine({
    libraryFile,
    workerUrl: new URL('../../electron/engine/worker.ts', import.meta.url),
    onEvent: () => undefined,
  }),
);
let { brief, seq } = wanted(await engine.call('brief.open', { briefId }));
const assumptionId = Object.keys(brief.assumptions)[0] ?? '';

async function edit(): Promise<void> {
  const basis = `Seen by ${seq} observers`;
  const call = { name: 'assumption.change', args: { id: assumptionId, fields: { basis } } };
  brief = wanted(applyCall(brief, call)).brief;
  const changes = [{ call, label: 'Change assumption: basis', at: new Date().toISOString() }];
  seq = wanted(await engine.call('brief.apply', { briefId, baseSeq: seq, changes })).seq;
}

const db = openConnection(join(folder, 'bare.db'));
db.exec('CREATE TABLE events (id INTEGER PRIMARY KEY, event TEXT NOT NULL) STRICT');
const insert = db.prepare('INSERT INTO events (event) VALUES (?)');
const row = 'x'.repeat(400);
const bare = db.transaction(() => insert.run(row)).immediate;

const edits = 40;

async function perEdit(run: () => void | Promise<void>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < edits; count += 1) await run();
  return (performance.now() - started) / edits;
}

await measure('one record edit to “saved”, 40 pages (reach: 3 × plus 5 ms)', {
  unit: 'ms',
  candidate: () => perEdit(edit),
  reference: () => perEdit(() => void bare()),
  rounds: 9,
});

db.close();
await engine.close();
