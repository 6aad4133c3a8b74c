import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine } from '#engine/engine.ts';
import { failure, type Result } from '#shared/result.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { longBrief } from '../fixtures/long-brief.ts';
import { exported } from './forty-pages.ts';

/*
 * A PDF of more than a hundred pages, made by our own typesetter, from the order to capture it until it and its text are
 * on the disk: each round in a thread of its own, which has read nothing before, as in the program.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'capture-bench-'));
const pdf = path.join(folder, 'notice.pdf');

function taken<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const engine = taken(
  openEngine({
    libraryFile: path.join(folder, 'library.db'),
    emit: () => undefined,
    backUp: async () => failure('cancelled', 'No backup is made here.'),
  }),
);

async function capture(): Promise<number> {
  const { briefId } = taken(await engine.answer('brief.create', { from: 'blank' }));
  const started = performance.now();
  const { taken: captured } = taken(await engine.answer('capture.files', { briefId, paths: [pdf] }));
  const ms = performance.now() - started;
  if ((captured[0]?.text?.bytes ?? 0) < 100_000) throw new Error('The text was not captured.');
  return ms;
}

try {
  writeFileSync(pdf, await exported(longBrief(120), 'pdf'));
  await measure('capture of a PDF of more than 100 pages (reach: under 3 s)', {
    unit: 'ms',
    candidate: capture,
    rounds: 5,
  });
} finally {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
}
