import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { RunningEngine } from '#engine/engine.ts';
import { type BriefId, briefId as briefIdSchema, newId } from '#shared/brief/ids.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { openTestEngine, wanted } from '../../electron/engine/engine-fixture.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 18, 8, minute)).toISOString();

/** Changes the title some times, one change each, with some records in between. */
async function write(engine: RunningEngine, briefId: BriefId, times: number, from = 0): Promise<void> {
  const changes = Array.from({ length: times }, (_, index) => ({
    call:
      index % 10 === 9
        ? {
            name: recordCommands.assumptions.add.name,
            args: { record: { ...makeAssumption(newId(), 'a0'), text: `Assumption ${index}` } },
          }
        : { name: 'head.change', args: { fields: { title: `Title ${from + index + 1}` } } },
    label: index % 10 === 9 ? 'Add assumption' : 'Title',
    at: at(index % 60),
  }));
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: from, changes }));
}

describe('a brief as it was', () => {
  test('is what it was after each change, from both sides of a snapshot', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
    const states = [wanted(await engine.answer('brief.open', { briefId })).brief];
    for (let round = 0; round < 23; round += 1) {
      await write(engine, briefId, 20, round * 20);
      states.push(wanted(await engine.answer('brief.open', { briefId })).brief);
    }
    for (const [index, state] of states.entries()) {
      const past = wanted(await engine.answer('past.brief', { briefId, seq: index * 20 }));
      expect(past.brief).toEqual(state);
    }
    const pages = wanted(await engine.answer('preview.make', { briefId, past: 0 }));
    expect(pages.seq).toBe(0);
    expect(pages.pages.length).toBeGreaterThan(3);
  });

  test('of an import begins with the import', async () => {
    const { engine } = openTestEngine();
    const text = '# Harbour watch\n\nThree ships came in during the night.\n';
    const { imported } = wanted(await engine.answer('import.text', { text, html: null, name: 'Watch' }));
    const briefId = imported[0]?.briefId;
    if (!briefId) throw new Error('Nothing was imported.');
    const first = wanted(await engine.answer('brief.open', { briefId })).brief;
    await write(engine, briefId, 3, 1);
    const { versions, isComplete } = wanted(await engine.answer('past.list', { briefId, before: null }));
    expect(isComplete).toBe(true);
    expect(versions.map(({ done }) => done)).toEqual([
      [{ label: 'Title', count: 3 }],
      [{ label: 'Import', count: 1 }],
    ]);
    expect(wanted(await engine.answer('past.brief', { briefId, seq: 1 })).brief).toEqual(first);
  });

  test('cannot be made over a damaged change, and the brief itself can', async () => {
    const { engine, libraryFile } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    await write(engine, briefId, 30);
    const db = new Database(libraryFile);
    db.prepare("UPDATE events SET args = replace(args, 'Title 4', 'Title 5') WHERE seq = 4").run();
    db.close();
    expect(await engine.answer('past.brief', { briefId, seq: 3 })).toMatchObject({ ok: true });
    const refused = await engine.answer('past.brief', { briefId, seq: 20 });
    expect(refused).toMatchObject({ ok: false, error: { code: 'brief-is-damaged' } });
    expect(!refused.ok && refused.error.message).toContain('change 4 on the way');
    expect(wanted(await engine.answer('brief.open', { briefId })).brief.title).toBe('Title 29');
  });

  test('that never was is refused in words', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    expect(await engine.answer('past.brief', { briefId, seq: 7 })).toMatchObject({ ok: false });
    expect(
      await engine.answer('past.brief', { briefId: briefIdSchema.parse(newId()), seq: 0 }),
    ).toMatchObject({ ok: false });
  });
});
