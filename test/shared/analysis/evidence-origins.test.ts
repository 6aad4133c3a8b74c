import { expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { evidenceOrigins } from '#shared/analysis/evidence-origins.ts';
import { originWords } from '#shared/analysis/sentences/origins.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';

/* Standards 4: AJP-2.1, lineage and counted origins. */

function briefOf(sources: object, independences: object = {}): Brief {
  const given = Object.entries(sources).map(([id, source]) => [id, { id, order: 'a0', ...source }]);
  return briefOfRecords({
    ...makeBrief('b', '2026-11-18T06:00:00Z'),
    sources: Object.fromEntries(given),
    independences,
  });
}

const words = (brief: Brief, ...ids: string[]) => originWords(evidenceOrigins(brief, ids));

test('five outlets that repeat one agency have one origin', () => {
  const repeats = { derivedFromIds: ['agency'], lineage: 'relay' };
  const brief = briefOf({
    agency: { lineage: 'own' },
    s1: repeats,
    s2: repeats,
    s3: repeats,
    s4: repeats,
    s5: { derivedFromIds: ['agency'] },
  });
  expect(words(brief, 's1', 's2', 's3', 's4', 's5')).toBe('5 outlets, 1 origin');
});

test('what is not recorded counts as no origin', () => {
  const brief = briefOf({ s1: {}, s2: { lineage: 'own' } });
  expect(words(brief, 's1')).toBe('1 outlet, no recorded origin');
  expect(words(brief, 's1', 's2')).toBe('2 outlets, 1 origin, 1 not recorded');
  expect(words(brief)).toBe('');
});

test('two origins are independent only once somebody says why', () => {
  const sources = { s1: { lineage: 'own' }, s2: { lineage: 'own' } };
  const said = (reason: string) => ({
    i1: { id: 'i1', order: 'a0', oneSourceId: 's2', otherSourceId: 's1', reason },
  });
  expect(words(briefOf(sources), 's1', 's2')).toBe('2 outlets, 2 origins, independence not established');
  expect(words(briefOf(sources, said(' ')), 's1', 's2')).toMatch(/not established$/);
  expect(words(briefOf(sources, said('They counted apart.')), 's1', 's2')).toBe(
    '2 outlets, 2 origins, independent of each other',
  );
  const [pair] = evidenceOrigins(briefOf(sources, said('They counted apart.')), ['s1', 's2']).pairs;
  expect(pair).toEqual({ one: 's1', other: 's2', statementId: 'i1', reason: 'They counted apart.' });
});

test('of very many origins the first pairs are given, and independence is still that of all', () => {
  const sources = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`s${index}`, { lineage: 'own' }]),
  );
  const found = evidenceOrigins(briefOf(sources), Object.keys(sources));
  expect(found).toMatchObject({ outlets: 40, independence: 'not-established' });
  expect(found.pairs).toHaveLength(45);
});
