import { expect, test } from 'vitest';
import { copiedEntity } from '#shared/publication/copied-entity.ts';

test('the marking of what is copied is that of every brief in it, also where only a mention is from it', () => {
  const told = { briefId: 'b1', title: 'One', tlp: 'GREEN', informed: '2026-03-01' } as const;
  const named = { ...told, briefId: 'b2', title: 'Two', tlp: 'RED' } as const;
  const entity = { name: 'Norvik', type: null, role: 'A port', notes: '', relations: [] };
  const page = {
    name: 'Norvik',
    names: [{ name: 'Norvik' }],
    briefs: 501,
    mentions: 1,
    inBriefs: [{ ...told, ...entity }],
  };
  const mentions = { mentions: [{ ...named, where: 'Bottom line', excerpt: 'Norvik shut.' }], total: 1 };
  const { text } = copiedEntity(page, mentions, { form: 'text', date: '2026-03-01T08:00:00Z' });
  expect(text.split('\n')[0]).toBe('Made from briefs marked TLP:RED, TLP:GREEN');
});
