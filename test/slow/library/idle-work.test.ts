import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { IdleWork } from '#engine/idle-work.ts';
import { openConnection } from '#engine/library/connection.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  titleChange,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';
import { until } from './engine-thread.ts';

/** Another program that holds the library's file, so that nothing can be written until it is let go. */
function holdFile(file: string): () => void {
  const other = openConnection(file);
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/** Longer than the pause before the first attempt; timers of one process fire in the order of their times. */
const afterFirstAttemptMs = 700;

test('work that failed is done when it can be', async () => {
  const library = openTestLibrary(libraryPath());
  const briefId = addBrief(library);
  wanted(library.rest(10));
  wanted(library.briefs.apply(briefId, 0, [titleChange('Ferries at night')]));
  const told: string[] = [];
  const idle = new IdleWork(library, (briefIds) => told.push(...briefIds));
  const letGo = holdFile(library.file);
  idle.touch();
  await wait(afterFirstAttemptMs);
  expect(library.rest(10)).toMatchObject({ ok: false, error: { code: 'library-is-locked' } });
  expect(told).toEqual([]);
  letGo();
  await until(() => told.length > 0);
  expect(told).toEqual([briefId]);
  idle.stop();
});

test('work that is stopped stays so, even where something is touched afterwards', async () => {
  const library = openTestLibrary(libraryPath());
  addBrief(library);
  const told: string[] = [];
  const idle = new IdleWork(library, (briefIds) => told.push(...briefIds));
  const letGo = holdFile(library.file);
  idle.touch();
  await wait(afterFirstAttemptMs);
  idle.stop();
  letGo();
  idle.touch();
  // Twice as long as the pause after one failure.
  await wait(2_000);
  expect(told).toEqual([]);
});
