/*
 * A process that attaches files to briefs, edits one and erases others, through the engine's client, until it is killed.
 * It says on its output what it is about to do and, only after the engine answered, what is done: `attaching <brief>
 * <hash>`, `attached <brief> <hash>`, `erasing <brief>`, `saved <seq>`, `refused <code>`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEngine } from '#engine/client.ts';
import type { Result } from '#shared/result.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

function say(...words: readonly (string | number)[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  say('failed', result.error.code);
  process.exit(1);
}

const [workerUrl = '', folder = '', seed = '0'] = process.argv.slice(2);
const libraryFile = join(folder, 'library.db');
const engine = wanted(
  await startEngine({ libraryFile, workerUrl: new URL(workerUrl), onEvent: () => undefined }),
);
const newBrief = async () => wanted(await engine.call('brief.create', { from: 'blank' })).briefId;

/** Edits while something else goes on, each answered before the next. */
async function edit(briefId: string, isOver: () => boolean): Promise<void> {
  for (let seq = 0; !isOver(); ) {
    const call = { name: 'head.change', args: { fields: { title: `Title ${seq}` } } } as const;
    const changes = [{ call, label: 'Edit', at: new Date().toISOString() }];
    const saved = await engine.call('brief.apply', { briefId, baseSeq: seq, changes } as never);
    if (!saved.ok) {
      say('refused', saved.error.code);
      return;
    }
    seq = saved.value.seq;
    say('saved', seq);
    await wait(5);
  }
}

say('opened');
/** They come again, within a run and in the next ones: some are there already, referred to, being swept, or half. */
const contents = Array.from({ length: 5 }, (_, index) => noise(1 + index * 900_000, Number(seed) + index));
for (let round = 0; ; round += 1) {
  const briefId = await newBrief();
  const edited = await newBrief();
  for (let count = 0; count < 3; count += 1) {
    const bytes = contents[Math.floor(Math.random() * contents.length)] ?? Buffer.alloc(1);
    const sha256 = sha256Of(bytes);
    const file = join(folder, 'file.bin');
    writeFileSync(file, bytes);
    say('attaching', briefId, sha256);
    let isOver = false;
    const editing = count === 0 ? edit(edited, () => isOver) : Promise.resolve();
    const attached = await engine.call('attachment.add', { briefId, file });
    isOver = true;
    if (attached.ok) say('attached', briefId, sha256);
    else say('refused', attached.error.code);
    await editing;
  }
  if (round % 3 > 0) {
    wanted(await engine.call('library.trash', { briefIds: [briefId] } as never));
    say('erasing', briefId);
    wanted(await engine.call('library.erase', { briefIds: [briefId] } as never));
  }
}
