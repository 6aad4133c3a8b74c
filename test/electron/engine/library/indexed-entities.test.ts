import { expect, test } from 'vitest';
import { indexedEntities, informedOn } from '#engine/library/indexed-entities.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { testBrief } from './library-fixture.ts';

test('an entity has its names without case and accents, and how often it is named', () => {
  const brief = testBrief({
    bottomLine: 'The NPA met. Norvík Port Authority and NPA agreed.',
    entities: [['Norvík Port Authority', 'NPA', ' npa ', '']],
  });
  expect(indexedEntities(brief)).toMatchObject([
    { id: 'entity0', key: 'norvik port authority', keys: ['norvik port authority', 'npa'], mentions: 3 },
  ]);
});

test('the day of the information is the cut-off, else that of publication, else that of making', () => {
  const brief = testBrief();
  expect(informedOn(brief)).toBe('2026-03-01');
  expect(informedOn({ ...brief, published: '2026-02-03' })).toBe('2026-02-03');
  expect(informedOn({ ...brief, published: '2026-02-03', informationCutOff: '2026-01-02T03:04:05Z' })).toBe(
    '2026-01-02',
  );
});

test('a foreign brief of many names and much text is not looked through for each of them', () => {
  const count = 3_000;
  const entities = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const id = `entity${index}`;
      return [
        id,
        { ...makeEntity(id, `a${String(index).padStart(6, '0')}x`, `Silt ${index}`), aliases: ['x'] },
      ];
    }),
  );
  const brief = testBrief({ bottomLine: 'Silt 0 and Silt 2999. '.repeat(4_000), fields: { entities } });
  const found = indexedEntities(brief);
  expect(found).toHaveLength(count);
  expect(found[0]?.mentions).toBe(4_000);
  expect(found.at(-1)).toMatchObject({ places: 0, mentions: 0, key: 'silt 2999' });
});
