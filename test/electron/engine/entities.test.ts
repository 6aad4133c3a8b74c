import { describe, expect, test } from 'vitest';
import type { BriefId } from '#shared/brief/ids.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeRelation } from '#shared/brief/kinds/relation.ts';
import { inOrder } from '#shared/brief/order.ts';
import { copiedEntity } from '#shared/publication/copied-entity.ts';
import { openTestEngine, type TestEngine, wanted } from './engine-fixture.ts';

const at = '2026-03-01T08:00:00Z';

interface Known {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string;
}

/** A brief with entities, the date of its information and words in its bottom line. */
async function briefWith(
  { engine }: TestEngine,
  title: string,
  informed: string,
  known: readonly Known[],
  words: string,
): Promise<BriefId> {
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: words }] } };
  const target = { in: 'section', sectionId: 'bottom-line', part: 'lead' };
  const calls = [
    { name: 'head.change', args: { fields: { title, informationCutOff: informed } } },
    ...known.map(({ name, aliases = [], role = '' }, index) => ({
      name: 'entity.add',
      args: {
        record: { ...makeEntity(`e${index}`, `a${index}`, name), aliases: [...aliases], role },
      },
    })),
    { name: 'prose.edit', args: { target, steps: [step], label: '' } },
  ];
  const changes = calls.map((call) => ({ call: JSON.parse(JSON.stringify(call)), label: 'x', at }));
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes }));
  return briefId;
}

const page = async ({ engine }: TestEngine, name: string) =>
  wanted(await engine.answer('entities.page', { name }));
const mentions = async ({ engine }: TestEngine, name: string, offset = 0, limit = 50) =>
  wanted(await engine.answer('entities.mentions', { name, offset, limit }));

describe('the page of an entity', () => {
  test('joins what briefs say under any of its names, whatever case and accents, the newest first', async () => {
    const library = openTestEngine();
    await briefWith(
      library,
      'Old',
      '2024-05-01T00:00:00Z',
      [{ name: 'Łódź Port Authority', aliases: ['LPA'], role: 'runs the quay' }],
      'The LPA met twice; LPA agreed.',
    );
    await briefWith(
      library,
      'New',
      '2026-02-01T00:00:00Z',
      [{ name: 'lpa', aliases: ['Harbour Board'], role: 'owns the port' }],
      'lpa and Harbour Board.',
    );
    await briefWith(library, 'Other', '2026-02-02T00:00:00Z', [{ name: 'Pilots' }], 'Pilots strike.');
    const found = await page(library, 'lodz port authority');
    expect(found).toMatchObject({ briefs: 2, mentions: 4, behind: 0 });
    expect(found.inBriefs.map(({ title, informed, role }) => [title, informed, role])).toEqual([
      ['New', '2026-02-01', 'owns the port'],
      ['Old', '2024-05-01', 'runs the quay'],
    ]);
    expect(found.names.map(({ name, isAlias, briefs }) => [name, isAlias, briefs])).toEqual([
      ['lpa', false, 2],
      ['Łódź Port Authority', false, 1],
      ['Harbour Board', true, 1],
    ]);
    expect((await page(library, 'Harbour board')).briefs).toBe(2);
    expect((await mentions(library, 'LPA')).mentions.map(({ title, count }) => [title, count])).toEqual([
      ['New', 2],
      ['Old', 2],
    ]);
    expect((await page(library, 'nobody')).inBriefs).toEqual([]);
  });

  test('is never stale, leaves out the trash, and forgets what is erased', async () => {
    const library = openTestEngine();
    const { engine } = library;
    const id = await briefWith(library, 'One', at, [{ name: 'Corvane' }], 'Corvane waits.');
    expect((await page(library, 'Corvane')).mentions).toBe(1);
    const { seq } = wanted(await engine.answer('brief.open', { briefId: id }));
    const call = { name: 'entity.rename', args: { id: 'e0', name: 'Osterra', alsoInText: true } };
    wanted(
      await engine.answer('brief.apply', {
        briefId: id,
        baseSeq: seq,
        changes: [{ call, label: 'Rename', at }],
      }),
    );
    expect((await page(library, 'Corvane')).briefs).toBe(0);
    expect((await page(library, 'Osterra')).mentions).toBe(1);
    wanted(await engine.answer('entities.judge', { one: 'Osterra', other: 'Corvane', isSame: true }));
    wanted(await engine.answer('library.trash', { briefIds: [id] }));
    expect(await page(library, 'Osterra')).toMatchObject({ briefs: 0, mentions: 0 });
    wanted(await engine.answer('library.restore', { briefIds: [id] }));
    expect(await page(library, 'Corvane')).toMatchObject({ briefs: 1 });
    wanted(await engine.answer('library.trash', { briefIds: [id] }));
    wanted(await engine.answer('library.erase', { briefIds: [id] }));
    expect((await page(library, 'Osterra')).judgments).toEqual([]);
  });

  test('keeps apart what the user says is not the same, and joins what is', async () => {
    const library = openTestEngine();
    const { engine } = library;
    const judge = async (one: string, other: string, isSame: boolean | null) =>
      wanted(await engine.answer('entities.judge', { one, other, isSame })).before;
    await briefWith(library, 'Bank', at, [{ name: 'Central Bank', aliases: ['CB'] }], 'CB.');
    await briefWith(library, 'Guns', at, [{ name: 'Coast Battalion', aliases: ['CB'] }], 'CB.');
    await briefWith(library, 'Money', at, [{ name: 'Banque centrale' }], 'Banque centrale.');
    expect((await page(library, 'Central Bank')).briefs).toBe(2);
    expect(await judge('Central Bank', 'Coast Battalion', false)).toBeNull();
    expect((await page(library, 'Central Bank')).inBriefs.map(({ title }) => title)).toEqual(['Bank']);
    expect((await page(library, 'Coast Battalion')).inBriefs.map(({ title }) => title)).toEqual(['Guns']);
    await judge('banque CENTRALE', 'Central Bank', true);
    expect((await page(library, 'Banque centrale')).briefs).toBe(2);
    expect((await page(library, 'Central Bank')).judgments).toHaveLength(2);
    expect(await judge('Coast Battalion', 'Central Bank', null)).toBe(false);
    expect((await page(library, 'Central Bank')).briefs).toBe(3);
  });

  test('gives thousands of mentions a page at a time', async () => {
    const library = openTestEngine();
    const words = Array.from({ length: 30 }, (_, index) => `Corvane ${index}.`).join(' ');
    for (let index = 0; index < 6; index += 1) {
      await briefWith(
        library,
        `Brief ${index}`,
        `2026-01-0${index + 1}T00:00:00Z`,
        [{ name: 'Corvane' }],
        words,
      );
    }
    const all = await mentions(library, 'Corvane', 0, 200);
    expect(all.total).toBe(all.mentions.length);
    const [first, second] = [
      await mentions(library, 'Corvane', 0, 4),
      await mentions(library, 'Corvane', 4, 4),
    ];
    expect([...first.mentions, ...second.mentions]).toEqual(all.mentions.slice(0, 8));
    expect(all.mentions[0]?.title).toBe('Brief 5');
    expect((await mentions(library, 'Corvane', 10_000, 4)).mentions).toEqual([]);
  });
});

describe('merging names', () => {
  test('makes one entity of several in each brief, with its mentions, words and relations, and undo takes it back', async () => {
    const library = openTestEngine();
    const { engine } = library;
    const one = await briefWith(
      library,
      'Two of them',
      at,
      [
        { name: 'Harbour Board', role: 'owns the port' },
        { name: 'LPA', aliases: ['Port people'], role: 'runs the quay' },
        { name: 'Pilots' },
      ],
      'Harbour Board and LPA.',
    );
    const { seq } = wanted(await engine.answer('brief.open', { briefId: one }));
    const record = { ...makeRelation('r1', 'a0', 'e1', 'e2'), name: 'employs' };
    const inner = { ...makeRelation('r2', 'a1', 'e0', 'e1'), name: 'is' };
    const add = (each: typeof record) => ({
      call: { name: 'relation.add', args: { record: each } },
      label: 'x',
      at,
    });
    wanted(
      await engine.answer('brief.apply', { briefId: one, baseSeq: seq, changes: [add(record), add(inner)] }),
    );
    const two = await briefWith(library, 'One of them', at, [{ name: 'lpa' }], 'lpa.');
    const entities = async (briefId: BriefId) => {
      const { brief } = wanted(await engine.answer('brief.open', { briefId }));
      return { list: inOrder(brief.entities), relations: inOrder(brief.relations) };
    };
    const before = await entities(one);
    const request = { names: ['Harbour Board', 'LPA'], to: 'Lodz Port Authority', briefIds: [one, two] };
    const done = wanted(await engine.answer('entities.merge', request));
    expect([done.changed.length, done.failed]).toEqual([2, []]);
    const after = await entities(one);
    expect(after.list).toMatchObject([
      {
        name: 'Lodz Port Authority',
        aliases: ['Harbour Board', 'LPA', 'Port people'],
        role: 'owns the port',
        notes: 'LPA: runs the quay',
      },
      { name: 'Pilots' },
    ]);
    expect(after.relations).toMatchObject([{ id: 'r1', fromEntityId: 'e0', toEntityId: 'e2' }]);
    expect(await page(library, 'Harbour Board')).toMatchObject({ briefs: 2, mentions: 3 });
    wanted(await engine.answer('library.changeBack', { changes: done.changed }));
    expect(await entities(one)).toEqual(before);
    expect((await entities(two)).list[0]?.name).toBe('lpa');
  });

  test('is copied as text and Markdown, with the marking of each brief', async () => {
    const library = openTestEngine();
    const { engine } = library;
    const id = await briefWith(
      library,
      'A *bold* title',
      '2026-02-01T00:00:00Z',
      [{ name: 'Corvane', aliases: ['The Republic'], role: 'levies tolls' }],
      'Corvane waits.',
    );
    wanted(await engine.answer('library.change', { briefIds: [id], change: { tlp: 'RED' } }));
    const copied = async (form: 'text' | 'markdown') => {
      const all = await mentions(library, 'the republic');
      return copiedEntity(await page(library, 'the republic'), all, { form, date: at }).text;
    };
    expect(await copied('text')).toBe(
      [
        'Made from briefs marked TLP:RED',
        'Corvane',
        'Also: The Republic',
        '1 mention in 1 brief',
        'Roles',
        '- 2026-02-01, A *bold* title (TLP:RED): levies tolls',
        'Mentions',
        '- 2026-02-01, A *bold* title (TLP:RED), Bottom line up front: Corvane waits.',
        '',
      ].join('\n'),
    );
    expect(await copied('markdown')).toContain('A \\*bold\\* title');
  });
});
