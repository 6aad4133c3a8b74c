import { describe, expect, test } from 'vitest';
import { Signals } from '#engine/signals/signals.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { openTestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { afterTest } from '../../fixtures/after-test.ts';

const today = '2026-11-30';
const at = '2026-11-30T08:00:00Z';

function openSignals(limits?: ConstructorParameters<typeof Signals>[0]): Signals {
  const signals = new Signals(limits);
  afterTest(() => signals.end());
  return signals;
}

describe('names, dates and claims', () => {
  test('are found in a thread, and the thread is used again', async () => {
    const signals = openSignals();
    const [first, second] = await Promise.all(
      ['Amina Yusuf left Lagos.', 'Nothing here.'].map((text) => signals.find({ text, today, known: [] })),
    );
    expect(first?.map(({ kind, text }) => [kind, text])).toEqual([
      ['claim', 'Amina Yusuf left Lagos.'],
      ['person', 'Amina Yusuf'],
      ['place', 'Lagos'],
    ]);
    expect(second).toEqual([]);
  });

  test('of a text that takes too much time are none, and the next text is read all the same', async () => {
    const signals = openSignals({ cpuMs: 1, heapMegabytes: 384 });
    const long = 'Zor Vexil of Quar met Yan Pell in Moz. '.repeat(20_000);
    expect(await signals.find({ text: long, today, known: [] })).toBe(null);
    const others = openSignals();
    expect(await others.find({ text: 'Amina Yusuf left.', today, known: [] })).not.toBe(null);
  });

  test('have their places in a text of any length and of any signs', async () => {
    const { engine } = openTestEngine();
    const text = `${'𝔘😀 Ünïcödé. '.repeat(1_000)}\n\nIn Lagos, “we saw 45 tonnes of it leave,” said Amina Yusuf on 2026-05-03.`;
    const { signals, isWhole } = wanted(await engine.answer('signals.find', { text, today }));
    expect(isWhole).toBe(true);
    for (const { from, to, text: words } of signals) expect(text.slice(from, to)).toBe(words);
    const quotation = signals.find(({ kind }) => kind === 'quotation');
    expect(quotation).toMatchObject({ normal: 'we saw 45 tonnes of it leave', speaker: 'Amina Yusuf' });
    expect(signals.find(({ kind }) => kind === 'date')?.normal).toBe('2026-05-03');
  });

  test('tell which names the library knows, as aliases and in any case and with whatever signs', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'template' }));
    const entity = {
      ...makeEntity('quorlan', 'a0', 'Quorlan Syndicate'),
      type: 'group' as const,
      aliases: ['QS', 'Kworlan'],
    };
    const call = { name: 'entity.add', args: { record: entity } };
    wanted(
      await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [{ call, label: 'Add', at }] }),
    );
    const text =
      'Men of the Quorlan Syndicate met at the harbour. Later Kworlan paid them, and QS denied it.';
    const { signals } = wanted(await engine.answer('signals.find', { text, today }));
    const named = signals.filter(({ known }) => known !== null);
    expect(named.map(({ text: words, known }) => [words, known])).toEqual(
      ['Quorlan Syndicate', 'Kworlan', 'QS'].map((words) => [
        words,
        { name: 'Quorlan Syndicate', type: 'group' },
      ]),
    );
  });
});
