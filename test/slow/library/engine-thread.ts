import { join } from 'node:path';
import { type Engine, startEngine } from '#engine/client.ts';
import type { EngineEvent } from '#engine/requests.ts';
import type { Result } from '#shared/result.ts';
import { afterTest, temporaryFolder } from '../../fixtures/after-test.ts';

/** The worker's source, as Node runs it in development. */
export const workerUrl = new URL('../../../electron/engine/worker.ts', import.meta.url);

/** The value of a result that must be a success. */
export function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`Expected a success but got ${result.error.code}: ${result.error.message}`);
}

/** An engine in its thread, what it told, and the worker it runs. */
export interface EngineThread {
  readonly engine: Engine;
  readonly libraryFile: string;
  readonly events: EngineEvent[];
}

/** Starts an engine in its thread on a fresh library; closed after the test. */
export async function startThread(url: URL = workerUrl): Promise<EngineThread> {
  const libraryFile = join(temporaryFolder(), 'library.db');
  const events: EngineEvent[] = [];
  const onEvent = (event: EngineEvent) => events.push(event);
  const engine = wanted(await startEngine({ libraryFile, workerUrl: url, onEvent }));
  afterTest(() => engine.close());
  return { engine, libraryFile, events };
}

/** Waits until something is so; fails after twenty seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('Waited in vain.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
