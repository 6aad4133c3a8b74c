import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '#engine/library/library.ts';
import { attach, testBrief, wanted } from '../../electron/engine/library/library-fixture.ts';
import { noise } from '../../fixtures/noise.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-erase-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = z.object({ tracesLeft: z.string(), peak: z.number() });

function peakOfErasing(name: string, megabytes: number): number {
  const file = join(folder, `${name}.db`);
  const library = wanted(openLibrary(file));
  const kept = wanted(library.briefs.create(testBrief()));
  for (let at = 0; at < megabytes / 10; at += 1) attach(library, [kept], noise(10_000_000, at));
  const gone = wanted(library.briefs.create(testBrief({ title: 'Gone' })));
  wanted(library.trash.put([gone]));
  library.close();
  expect(statSync(file).size).toBeGreaterThanOrEqual(megabytes * 1_000_000);
  const given = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'erase-one.ts'), file];
  const answer = told.parse(JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })));
  expect(answer.tracesLeft).toBe('none');
  return answer.peak;
}

test('erasing takes as much memory in a large library as in a small one', () => {
  const [small, large] = [peakOfErasing('small', 0), peakOfErasing('large', 200)];
  expect(large - small).toBeLessThan(100);
}, 300_000);
