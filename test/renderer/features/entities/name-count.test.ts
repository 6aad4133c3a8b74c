import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeEntity } from '#shared/brief/kinds/entity.ts';
import { nameCount } from '../../../../renderer/features/entities/name-count.ts';

test('a name is counted wherever it stands whole, but for its own record', () => {
  const blank = makeBrief('b', '2026-11-18T06:00:00Z');
  const mole = makeEntity('m', 'a0', 'Mole');
  const brief = {
    ...blank,
    title: 'Mole',
    entities: { m: mole, n: makeEntity('n', 'a1', 'Mole warden') },
    assumptions: {
      a: {
        ...makeAssumption('a', 'a0'),
        text: 'The Mole holds; the Moles, mole and Molehill do not count.',
      },
    },
  };
  expect(nameCount(brief, 'm', 'Mole') - nameCount({ ...brief, assumptions: {} }, 'm', 'Mole')).toBe(1);
  expect(nameCount({ ...blank, entities: { [mole.id]: mole } }, 'm', 'Mole')).toBe(0);
  expect(nameCount({ ...blank, entities: brief.entities }, 'm', 'Mole')).toBe(1);
  expect(nameCount(brief, 'm', '')).toBe(0);
});
