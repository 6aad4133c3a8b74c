import { describe, expect, it } from 'vitest';
import { originIn, originPartOf } from '#engine/brief-file/origin-part.ts';

const sent = { id: 'abcdefgh', change: 41, mark: 2_914_470_571 };
const origin = { sent, copy: { id: 'ijklmnop', change: 7, mark: 3, by: 'B. Okoro' } };
const partOf = (text: string) => ({ name: 'origin/line.json', bytes: new TextEncoder().encode(text) });
const changed = (change: (value: Record<string, unknown>) => unknown) =>
  partOf(JSON.stringify(change({ version: 1, ...origin })));

describe('where a brief comes from', () => {
  it('is read as it was written', () => {
    expect(originIn([originPartOf(origin)])).toEqual({ version: 1, ...origin });
    expect(originIn([])).toBeNull();
  });

  it.each([
    ['no JSON', partOf('{')],
    ['a list', partOf('[]')],
    ['a version that is not known', changed((value) => ({ ...value, version: 2 }))],
    ['an id that leads out of its folder', changed((value) => ({ ...value, sent: { ...sent, id: '../x' } }))],
    ['a change below nothing', changed((value) => ({ ...value, sent: { ...sent, change: -1 } }))],
    ['a mark that is no number', changed((value) => ({ ...value, sent: { ...sent, mark: '1' } }))],
    ['no copy', changed(({ copy: _, ...value }) => value)],
    [
      'a name without end',
      changed((value) => ({ ...value, copy: { ...origin.copy, by: 'x'.repeat(9_000) } })),
    ],
    ['more than it can hold', partOf(`${JSON.stringify({ version: 1, ...origin })}${' '.repeat(10_000)}`)],
    ['nesting', partOf(`${'['.repeat(5_000)}`)],
  ])('is not believed with %s', (_, part) => {
    expect(originIn([part])).toBeNull();
  });
});
