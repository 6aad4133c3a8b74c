import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { repairBrief } from '#shared/brief/repair.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { sampleBrief } from '../../../electron/engine/brief-file/sample-brief.ts';

describe('repairBrief on anything', () => {
  const places = fc.constantFrom(
    ...Object.keys(sampleBrief).map((name) => [name]),
    ['tags', 't1'],
    ['tags', 't1', 'order'],
    ['evidence', 'e1', 'sourceIds'],
    ['ratings'],
    ['sections', 'tags', 'kind'],
    ['sections', 'tags', 'lead'],
    ['sections', 'tags', 'lead', 'content'],
    ['confidence', 'level'],
  );

  test('opens or refuses, and what it opened once is sound for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.jsonValue()), { minLength: 1, maxLength: 4 }), (changes) => {
        let value: unknown = sampleBrief;
        for (const [path, change] of changes) {
          const copy: unknown = JSON.parse(JSON.stringify(value));
          let at: unknown = copy;
          for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name) ?? {};
          Reflect.set(Object(at), path.at(-1) ?? '', change);
          value = copy;
        }
        const first = repairBrief(JSON.parse(JSON.stringify(value)), isValidProse);
        if (!first.ok) return;
        expect(briefSchema.safeParse(first.value.brief).success).toBe(true);
        expect(repairBrief(first.value.brief, isValidProse)).toEqual({
          ok: true,
          value: { brief: first.value.brief, repairs: [] },
        });
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
