import { join } from 'node:path';
import { openEngine, type RunningEngine } from '#engine/engine.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import { guarded } from '#engine/library/storage-failure.ts';
import type { EngineAnswer, EngineEvent, EngineRequestName, EngineRequestOf } from '#engine/requests.ts';
import type { Result } from '#shared/result.ts';
import { afterTest, temporaryFolder } from '../../fixtures/after-test.ts';
import { sharedPublisher } from '../../fixtures/shared-publisher.ts';

/** The value of a result that must be a success. */
export function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`Expected a success but got ${result.error.code}: ${result.error.message}`);
}

/** An engine with what it told. */
export interface TestEngine {
  readonly engine: RunningEngine;
  readonly libraryFile: string;
  readonly events: EngineEvent[];
}

/** Opens an engine in this thread on a library, a fresh one where none is named; closed after the test. */
export function openTestEngine(libraryFile = join(temporaryFolder(), 'library.db')): TestEngine {
  const events: EngineEvent[] = [];
  const engine = wanted(
    openEngine({
      libraryFile,
      publisher: sharedPublisher,
      emit: (event) => events.push(event),
      backUp: async (reason, now, _, onStep) =>
        guarded(libraryFile, () => makeBackup(libraryFile, reason, now, onStep)),
    }),
  );
  afterTest(() => engine.close());
  return { engine, libraryFile, events };
}

/** What asks an engine, in this thread or another. */
type Ask = <Name extends EngineRequestName>(
  name: Name,
  request: EngineRequestOf<Name>,
) => Promise<EngineAnswer<Name>>;

/** Imports files as somebody does who looks at `.brief` files and then adds all of them. */
export async function addFiles(ask: Ask, paths: string[]) {
  const outcome = wanted(await ask('import.files', { paths }));
  if (outcome.looks.length === 0) return outcome;
  return wanted(await ask('firstLook.add', { tokens: outcome.looks.map(({ token }) => token) }));
}

/** Waits until something is so; fails after ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('Waited in vain.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
