import { describe, expect, test } from 'vitest';
import {
  independenceOf,
  type LineageNode,
  lineageOfSources,
  mayBeConfirmed,
  originsOf,
} from '#shared/analysis/lineage.ts';
import { makeSource, sourceId } from '#shared/brief/kinds/source.ts';

const own = (id: string): LineageNode => ({ id, lineage: { kind: 'own' } });
const relay = (id: string, ...of: string[]): LineageNode => ({ id, lineage: { kind: 'relay', of } });
const sum = (id: string, ...of: string[]): LineageNode => ({ id, lineage: { kind: 'sum', of } });
const unknown = (id: string): LineageNode => ({ id, lineage: { kind: 'not-recorded' } });

describe('origins', () => {
  test('five outlets that repeat one agency have one origin', () => {
    const outlets = ['a', 'b', 'c', 'd', 'e'];
    const nodes = [own('agency'), ...outlets.map((id) => relay(id, 'agency'))];
    expect(originsOf(outlets, nodes)).toEqual({ outlets: 5, origins: ['agency'], unrecorded: [] });
  });

  test('what is not recorded counts as none', () => {
    expect(originsOf(['a', 'b'], [unknown('a'), unknown('b')])).toEqual({
      outlets: 2,
      origins: [],
      unrecorded: ['a', 'b'],
    });
    expect(originsOf(['a'], [relay('a', 'elsewhere')])).toEqual({
      outlets: 1,
      origins: [],
      unrecorded: ['elsewhere'],
    });
  });

  test('a sum of others has the origins of all of them', () => {
    const nodes = [own('x'), own('y'), relay('b', 'y'), sum('a', 'x', 'b', 'gone')];
    expect(originsOf(['a'], nodes)).toMatchObject({ origins: ['x', 'y'], unrecorded: ['gone'] });
  });

  test('a circle has no origin, and does not run for ever', () => {
    const nodes = [relay('a', 'b'), relay('b', 'a'), relay('c', 'a'), own('x')];
    expect(originsOf(['c', 'x'], nodes)).toEqual({ outlets: 2, origins: ['x'], unrecorded: ['c'] });
  });

  test('today, sources of a brief record only what they repeat', () => {
    const [first, second] = [makeSource('s1', 'a0'), makeSource('s2', 'a1')];
    const repeated = { ...second, derivedFromIds: [sourceId.parse('s1')] };
    const both = { ...second, id: sourceId.parse('s3'), derivedFromIds: [first.id, second.id] };
    expect(
      lineageOfSources({ sources: Object.fromEntries([first, repeated, both].map((one) => [one.id, one])) }),
    ).toEqual([unknown('s1'), relay('s2', 's1'), sum('s3', 's1', 's2')]);
  });
});

describe('independence', () => {
  test('of two origins is not established until somebody says why', () => {
    expect(independenceOf(['x'], [])).toBe('single');
    expect(independenceOf(['x', 'y'], [])).toBe('not-established');
    expect(independenceOf(['x', 'y'], [{ between: ['x', 'y'], reason: ' ' }])).toBe('not-established');
    expect(independenceOf(['x', 'y'], [{ between: ['y', 'x'], reason: 'no contact' }])).toBe('established');
  });

  test('is asked of every two, and only then may an item have credibility 1', () => {
    const reason = 'different observers';
    const some = [
      { between: ['x', 'y'] as const, reason },
      { between: ['y', 'z'] as const, reason },
    ];
    expect(independenceOf(['x', 'y', 'z'], some)).toBe('not-established');
    expect(mayBeConfirmed(['x', 'y', 'z'], [...some, { between: ['x', 'z'], reason }])).toBe(true);
    expect(mayBeConfirmed(['x'], [])).toBe(false);
    expect(mayBeConfirmed([], [])).toBe(false);
  });
});
