import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EngineEvent } from '#engine/requests.ts';
import { EngineStart } from '../../../electron/main/engine-start.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { startThread, until, wanted, workerUrl } from './engine-thread.ts';

test('an engine is starting before anybody asks for it, and what it told before is heard first', async () => {
  const start = new EngineStart({ libraryFile: join(temporaryFolder(), 'library.db'), workerUrl });
  const engine = wanted(await start.open());
  wanted(await engine.call('brief.create', { from: 'blank' }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const heard: EngineEvent[] = [];
  start.listen((event) => heard.push(event));
  expect(heard.map(({ name }) => name)).toContain('library.changed');
  const before = heard.length;
  wanted(await engine.call('brief.create', { from: 'blank' }));
  await until(() => heard.length > before);
  await engine.close();
});

test('an engine that could not open the library is started anew when it is asked for again', async () => {
  const { engine: other, libraryFile } = await startThread();
  const start = new EngineStart({ libraryFile, workerUrl });
  const refused = await start.open();
  expect(refused.ok ? 'opened' : refused.error.code).toBe('library-is-locked');
  await other.close();
  const engine = wanted(await start.open());
  wanted(await engine.call('settings.get', {}));
  await engine.close();
});

test('what was compiled of the thread is kept for the next start', async () => {
  const folder = temporaryFolder();
  const compiledFolder = join(folder, 'compiled');
  const start = new EngineStart({ libraryFile: join(folder, 'library.db'), workerUrl, compiledFolder });
  const engine = wanted(await start.open());
  await engine.close();
  const kept = () => (existsSync(compiledFolder) ? readdirSync(compiledFolder, { recursive: true }) : []);
  await until(() => kept().length > 10);
});

test.skipIf(process.platform === 'win32')(
  'what others could have exchanged in the folder of compiled code is thrown away first',
  async () => {
    const folder = temporaryFolder();
    const compiledFolder = join(folder, 'compiled');
    mkdirSync(compiledFolder);
    writeFileSync(join(compiledFolder, 'planted'), 'code');
    chmodSync(compiledFolder, 0o777);
    const start = new EngineStart({ libraryFile: join(folder, 'library.db'), workerUrl, compiledFolder });
    const engine = wanted(await start.open());
    await engine.close();
    expect(readdirSync(compiledFolder)).not.toContain('planted');
    expect(statSync(compiledFolder).mode & 0o777).toBe(0o700);
  },
);
