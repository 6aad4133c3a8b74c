import { describe, expect, it } from 'vitest';
import { parseGuardedJson } from '#engine/brief-file/guarded-json.ts';

const parse = (text: string, maxDepth = 200) => parseGuardedJson(new TextEncoder().encode(text), maxDepth);

function valueIn(text: string): unknown {
  const read = parse(text);
  if (!read.ok) throw new Error(read.error);
  return read.value.value;
}

/** The names an object and everything in it hold themselves. */
function ownNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Reflect.ownKeys(value).flatMap((name) => [String(name), ...ownNames(Reflect.get(value, name))]);
}

describe('parseGuardedJson', () => {
  it.each([
    '{"a":1,"__proto__":{"evil":true}}',
    '{"a":{"b":[{"__proto__":{"evil":true}}]}}',
    '{"\\u005f\\u005fproto__":{"evil":true}}',
    '{"__pr\\u006fto__":1,"__proto_\\u005F":{"evil":true}}',
    '{"a":1,"__proto__":"x","__proto__":{"evil":true}}',
  ])('leaves out what would be the prototype of a copy: %s', (text) => {
    const value = valueIn(text);
    expect(ownNames(value)).not.toContain('__proto__');
    expect(Object.assign({}, value)).not.toHaveProperty('evil');
  });

  it('keeps every other name, those of what objects inherit among them', () => {
    expect(ownNames(valueIn('{"constructor":{"prototype":1},"toString":2}'))).toEqual([
      'constructor',
      'prototype',
      'toString',
    ]);
  });

  it.each([
    ['"a\\u0000b"', 'ab'],
    ['"a\\u001fb"', 'ab'],
    ['"a\\uffffb"', 'ab'],
    ['"a\\ufffeb"', 'ab'],
    ['"a\uffffb"', 'ab'],
    ['"a\\ud800b"', 'a\ufffdb'],
    ['"a\\udfffb"', 'a\ufffdb'],
  ])('takes characters out of a text that no document can hold, and says so: %s', (text, clean) => {
    expect(parse(text)).toEqual({ ok: true, value: { value: clean, isCleaned: true } });
  });

  it('leaves a clean text as it is', () => {
    for (const text of ['"tab\\t, line\\n, \\ud83d\\ude00"', '"\\\\u0000"', '"__proto__"']) {
      expect(parse(text)).toEqual({ ok: true, value: { value: JSON.parse(text), isCleaned: false } });
    }
  });

  it('reads as deep as it is told, and no deeper', () => {
    expect(parse('[[[1]]]', 3).ok).toBe(true);
    expect(parse('[[[1]]]', 2)).toEqual({ ok: false, error: 'too-deep' });
    expect(parse('{"a":{"b":1}}', 1)).toEqual({ ok: false, error: 'too-deep' });
    expect(parse('["[[[", "\\"[["]', 1).ok).toBe(true);
  });
});
