import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { inOrder } from '#shared/brief/order.ts';
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
