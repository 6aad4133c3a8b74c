import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { type Entity, entityId as entityIdSchema, makeEntity } from '#shared/brief/kinds/entity.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { callForMergedEntities } from '#shared/commands/entities-merge.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';

const keyOf = (name: string) => name.trim().toLowerCase();
const brief = sampleBrief('sample1', '2026-11-18T06:00:00Z');
const entities = inOrder(brief.entities);

/* What an entity says of itself, and so of one that is now the same, is no mention. */
const countIn = (of: Brief, entity: Entity) =>
  mentionPlaces(mentionIndex(of), entity)
    .filter(({ place }) => place.collection !== 'entities')
    .reduce((sum, { count }) => sum + count, 0);

test('any two entities of a brief become one: the brief stays whole, every mention is kept, and undo gives it back', () => {
  for (const one of entities) {
    for (const other of entities) {
      if (one === other) continue;
      const names = [one.name, other.name];
      const made = callForMergedEntities(brief, { names, to: 'Quite another name', keyOf });
      if (!made) throw new Error('There was nothing to do.');
      const call = { ...made.call, args: JSON.parse(JSON.stringify(made.call.args)) };
      const { brief: next, inverse } = wanted(applyCall(brief, call));
      expect(briefSchema.safeParse(next).error).toBeUndefined();
      expect(inOrder(next.entities)).toHaveLength(entities.length - 1);
      const kept = inOrder(next.entities).find(({ name }) => name === 'Quite another name');
      if (!kept) throw new Error('The name is in no entity.');
      expect(kept.aliases).toEqual(expect.arrayContaining(names));
      const least = Math.max(countIn(brief, one), countIn(brief, other));
      expect(countIn(next, kept)).toBeGreaterThanOrEqual(least);
      expect(JSON.stringify(next)).not.toContain(`"entityId":"${kept.id === one.id ? other.id : one.id}"`);
      expect(wanted(applyCall(next, inverse)).brief).toEqual(brief);
    }
  }
});

test('there is nothing to do where no entity has the names, or one has the new name already', () => {
  expect(callForMergedEntities(brief, { names: ['Nobody'], to: 'Somebody', keyOf })).toBeNull();
  const [{ name } = { name: '' }] = entities;
  expect(callForMergedEntities(brief, { names: [name], to: name, keyOf })).toBeNull();
});

describe('texts of records', () => {
  const mention = (entityId: string, from: number, to: number) =>
    ({ type: 'mention', from, to, entityId: entityIdSchema.parse(entityId) }) as const;
  const bold = { type: 'bold', from: 0, to: 4 } as const;
  const marked: Brief = briefOfRecords({
    ...brief,
    tags: { t1: makeTag('t1', 'a0', 'shipping'), t2: makeTag('t2', 'a1', 'ports') },
    entities: {
      n1: { ...makeEntity('n1', 'a0', 'Harbour Board'), role: 'Owner', notes: 'Old notes', tagIds: ['t1'] },
      n2: {
        ...makeEntity('n2', 'a1', 'Ilsen Port'),
        role: 'Owns tugs',
        notes: 'Tugs of Ilsen Port',
        marks: { role: [bold], notes: [{ ...bold }, mention('n2', 8, 18)] },
        tagIds: ['t1', 't2'],
        aliases: Array.from({ length: 199 }, (_, at) => `Name ${at}`),
      },
    },
    relations: {},
    evidence: {
      e1: {
        ...makeEvidence('e1', 'a0'),
        text: 'Ilsen Port met the board.',
        marks: { text: [mention('n2', 0, 10), mention('n1', 15, 24)] },
      },
    },
    ratings: {},
  });
  const made = callForMergedEntities(marked, {
    names: ['Harbour Board', 'Ilsen Port'],
    to: 'Harbour Board',
    keyOf,
  });

  test('mention the one that stays, and nothing that was said, marked or tagged is lost', () => {
    if (!made) throw new Error('There was nothing to do.');
    const { brief: next, inverse } = wanted(applyCall(marked, made.call));
    expect(ownRecord(next.evidence, 'e1')).toMatchObject({
      text: 'Harbour Board met the board.',
      marks: { text: [mention('n1', 0, 13), mention('n1', 18, 27)] },
    });
    const { notes, marks, tagIds, aliases } = ownRecord(next.entities, 'n1') ?? makeEntity('n1', 'a0');
    expect(notes).toBe('Old notes\nIlsen Port: Owns tugs\nTugs of Harbour Board');
    expect(marks?.notes).toEqual([
      { type: 'bold', from: 22, to: 26 },
      { type: 'bold', from: 32, to: 36 },
      mention('n1', 40, 53),
    ]);
    expect(tagIds).toEqual(['t1', 't2']);
    expect(aliases).toHaveLength(200);
    expect(wanted(applyCall(next, inverse)).brief).toEqual(marked);
  });

  test('show the new name of one that is renamed', () => {
    const renamed = callForMergedEntities(marked, { names: ['Ilsen Port'], to: 'Port of Ilsen', keyOf });
    if (!renamed) throw new Error('There was nothing to do.');
    const { brief: next } = wanted(applyCall(marked, renamed.call));
    expect(ownRecord(next.evidence, 'e1')?.text).toBe('Port of Ilsen met the board.');
  });

  test('keep, in the notes, the names for which there is no room', () => {
    const full = { ...ownRecord(marked.entities, 'n1'), aliases: ['One more', 'Another one'] };
    const start = briefOfRecords({ ...marked, entities: { ...marked.entities, n1: full } });
    const whole = callForMergedEntities(start, { names: ['Ilsen Port'], to: 'Harbour Board', keyOf });
    if (!whole) throw new Error('There was nothing to do.');
    const { notes, aliases } = ownRecord(wanted(applyCall(start, whole.call)).brief.entities, 'n1') ?? full;
    expect(aliases).toHaveLength(200);
    expect(notes).toMatch(/\nName 197\nName 198$/);
  });
});
