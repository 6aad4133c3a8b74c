import fc from 'fast-check';
import { contract, type RequestName } from '#shared/ipc/contract.ts';
import { requestNames } from '#shared/ipc/names.ts';

/* Messages as a page taken over by somebody might send them: anything that survives structured clone. */

function deep(depth: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { args: value };
  return value;
}

function cyclic(): unknown {
  const circle: Record<string, unknown> = { name: 'x' };
  circle.args = { circle };
  return circle;
}

const strange = fc.constantFrom<unknown>(
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  10n ** 40n,
  '',
  '\uD800',
  '\u0000',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'x'.repeat(100_000),
  new Date(Number.NaN),
  new Map<unknown, unknown>([['briefId', 'one']]),
  new Set([1]),
  new Uint8Array(8),
  new ArrayBuffer(8),
  new Error('boom'),
  /x/g,
  [],
  {},
  deep(10_000),
  cyclic(),
  Object.create(null),
  JSON.parse('{"__proto__": {"polluted": true}, "briefId": "one"}'),
);

/** The names of the fields of every request, so that many messages come close to being right. */
const fieldNames = [
  ...new Set([...requestNames].flatMap((name) => Object.keys(contract[name].request.shape))),
  '__proto__',
  'constructor',
  'toString',
  'then',
];

const value = fc.oneof(
  { arbitrary: strange, weight: 4 },
  {
    weight: 1,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      maxDepth: 1,
      maxKeys: 2,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      'one',
      'Harbour',
      0,
      1,
      true,
      false,
      ['one'],
      [{}],
      'blank',
      'docx',
      'ua-1',
    ),
  },
);

const nearlyRight = fc
  .array(fc.tuple(fc.constantFrom(...fieldNames), value), { maxLength: 5 })
  .map((fields) => Object.fromEntries(fields));

export const requestName = fc.constantFrom<RequestName>(...requestNames);
export const hostileMessage = fc.oneof(
  { arbitrary: nearlyRight, weight: 3 },
  { arbitrary: value, weight: 2 },
);
