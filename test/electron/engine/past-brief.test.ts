import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { RunningEngine } from '#engine/engine.ts';
import { pastVersions } from '#engine/past-versions.ts';
import { type BriefId, briefId as briefIdSchema, newId } from '#shared/brief/ids.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { openTestEngine, wanted } from './engine-fixture.ts';

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

describe('versions', () => {
  const event = (seq: number, minute: number, author = 'R. Okafor', label = 'Typing') => ({
    seq,
    at: at(minute),
    author,
    label,
  });

  test('are runs of one person without a long pause', () => {
    const newest = [
      event(6, 95, 'I. Maron'),
      event(5, 60),
      event(4, 59, 'R. Okafor', 'Add evidence'),
      event(3, 58),
      event(2, 20),
      event(1, 10),
    ];
    expect(pastVersions(newest)).toEqual([
      { seq: 6, began: at(95), ended: at(95), author: 'I. Maron', done: [{ label: 'Typing', count: 1 }] },
      {
        seq: 5,
        began: at(58),
        ended: at(60),
        author: 'R. Okafor',
        done: [
          { label: 'Typing', count: 2 },
          { label: 'Add evidence', count: 1 },
        ],
      },
      { seq: 2, began: at(10), ended: at(20), author: 'R. Okafor', done: [{ label: 'Typing', count: 2 }] },
    ]);
  });

  test('do not grow without end, and an import stands by itself', () => {
    const steady = Array.from({ length: 40 }, (_, index) => event(40 - index, 400 - index * 10));
    expect(pastVersions(steady).length).toBe(4);
    const imported = [event(2, 2), event(1, 1, 'R. Okafor', 'Import')];
    expect(pastVersions(imported).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  test('of nothing are none', () => {
    expect(pastVersions([])).toEqual([]);
  });
});
