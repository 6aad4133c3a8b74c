import { describe, expect, it } from 'vitest';
import { briefId, newId } from '#shared/brief/ids.ts';

describe('an id', () => {
  it.each(['a', 'bottom-line', 'E4', 'constructor', 'x'.repeat(64), newId()])('may be %s', (id) => {
    expect(briefId.safeParse(id).success).toBe(true);
  });

  it.each(['__proto__', '_a', '-a', '', 'a b', 'a/b', '../a', 'a.b', 'é', 'a\n', 'x'.repeat(65), 7, null])(
    'is never %j',
    (id) => {
      expect(briefId.safeParse(id).success).toBe(false);
    },
  );
});
