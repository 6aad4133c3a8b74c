import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  collectionsInTree,
  levelOf,
  levelsOf,
  mayLieIn,
  mostCollectionLevels,
  withInner,
} from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';

const of = (id: string, parentId: string | null, name = id): BriefCollection => ({
  id,
  parentId,
  name,
  count: 0,
});

test('collections are in the order of their tree, by name, with numbers in names as numbers', () => {
  const all = [of('c', 'a', 'Week 10'), of('b', null, 'ärea'), of('d', 'a', 'week 9'), of('a', null, 'Zone')];
  expect(collectionsInTree(all).map(({ path, level, hasInner }) => [path, level, hasInner])).toEqual([
    ['ärea', 1, false],
    ['Zone', 1, true],
    ['Zone/week 9', 2, false],
    ['Zone/Week 10', 2, false],
  ]);
  expect(collectionsInTree([of('x', 'gone')])).toMatchObject([{ level: 1 }]);
});

test('whatever is moved where it may lie, the tree keeps all collections and never gets too deep', () => {
  const moves = fc.array(fc.tuple(fc.nat(11), fc.nat(12)), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (tried) => {
      let all = Array.from({ length: 12 }, (_, index) => of(`c${index}`, null));
      for (const [moved, to] of tried) {
        const [id, parentId] = [`c${moved}`, to === 12 ? null : `c${to}`];
        if (!mayLieIn(all, id, parentId)) continue;
        all = all.map((each) => (each.id === id ? { ...each, parentId } : each));
      }
      const tree = collectionsInTree(all);
      expect(tree).toHaveLength(all.length);
      for (const { collection, level } of tree) {
        expect(level).toBe(levelOf(all, collection.id));
        expect(level + levelsOf(all, collection.id) - 1).toBeLessThanOrEqual(mostCollectionLevels);
        expect(new Set(withInner(all, collection.id)).has(collection.parentId ?? '')).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});
