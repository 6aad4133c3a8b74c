import { type Extensions, getSchemaByResolvedExtensions, Node, resolveExtensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyProse, type ProseNode } from '#shared/brief/prose.ts';
import { proseFields } from '#shared/brief/prose-fields.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { editorSchemaSpec, proseExtensions } from '../../../../renderer/editor/prose/extensions.ts';
import { toldOnce } from '../../../fixtures/told-brief.ts';

/* What the stored prose may hold, the editor holds, and nothing else. */

const schemaOf = (extensions: Extensions): Schema =>
  getSchemaByResolvedExtensions(resolveExtensions(extensions), undefined, editorSchemaSpec);
const editorSchema = schemaOf(proseExtensions);

/** All of a schema that says what may stand where; how it is drawn and read out is not in it. */
function rules(schema: Schema): unknown {
  const kinds = (types: Schema['nodes'] | Schema['marks']) =>
    Object.entries(types).map(([name, { spec }]) => {
      const { leafText, ...rest } = spec;
      return [name, Object.fromEntries(Object.entries(rest).filter(([key]) => key in proseSpec(name)))];
    });
  return { nodes: kinds(schema.nodes), marks: kinds(schema.marks), top: schema.topNodeType.name };
}

const proseSpec = (name: string): object =>
  proseSchema.nodes[name]?.spec ?? proseSchema.marks[name]?.spec ?? {};

test('the editor has the nodes and marks of the stored prose, by the same rules and in the same rank', () => {
  expect(rules(editorSchema)).toEqual(rules(proseSchema));
});

test('an editor with a node too many or too few is not made', () => {
  const more = Node.create({ name: 'figure', group: 'block' });
  expect(() => schemaOf([...proseExtensions, more])).toThrow('figure');
  const fewer = proseExtensions.filter(({ name }) => name !== 'citation');
  expect(() => schemaOf(fewer)).toThrow('citation');
});

function takes(schema: Schema, prose: unknown): boolean {
  try {
    schema.nodeFromJSON(prose).check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const told = proseFields(toldOnce(1, 0).brief).find(({ prose }) => !isEmptyProse(prose));
if (!told) throw new Error('The brief has no prose.');

type Changeable = { -readonly [Key in keyof ProseNode]: ProseNode[Key] };

const nodesIn = (node: ProseNode): Changeable[] => [node, ...(node.content ?? []).flatMap(nodesIn)];

const odd = fc.oneof(
  fc.constantFrom(null, '', 'x', -1, 0, 1.5, 4, 1_000_001, 20_261_118, true, 'javascript:x', 'a', 'left'),
  fc.constantFrom([], ['x'], [1], {}, 'https://ilsen.example/'),
);

/** Prose with one thing in it that may be wrong: an attribute, a mark, a node in an odd place, one that is missing. */
const mutant = fc
  .record({
    at: fc.nat(),
    other: fc.nat(),
    kind: fc.constantFrom('attribute', 'mark', 'type', 'swap', 'empty' as const),
    name: fc.constantFrom(
      'start',
      'level',
      'type',
      'colspan',
      'colwidth',
      'align',
      'sourceIds',
      'text',
      'href',
    ),
    value: odd,
  })
  .map(({ at, other, kind, name, value }): ProseNode => {
    const copy: ProseNode = structuredClone(told.prose);
    const nodes = nodesIn(copy);
    const node = nodes[at % nodes.length];
    const second = nodes[other % nodes.length];
    if (!node || !second) return copy;
    const marks = ['bold', 'link', 'strike'];
    if (kind === 'attribute') node.attrs = { ...node.attrs, [name]: value };
    if (kind === 'mark') node.marks = [{ type: marks[other % 3] ?? '', attrs: { [name]: value } }];
    if (kind === 'type') node.type = second.type;
    if (kind === 'swap' && second !== copy) node.content = [...(node.content ?? []), structuredClone(second)];
    if (kind === 'empty') node.content = [];
    return copy;
  });

describe('a document with something odd in it', () => {
  test('is taken by the editor where the store takes it, and only there', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(mutant, (prose) => {
        const isTaken = takes(proseSchema, prose);
        seen[isTaken ? 'taken' : 'refused'] += 1;
        expect(takes(editorSchema, prose)).toBe(isTaken);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(20);
  });

  test.each([
    ['a list that begins beyond what is stored', 'orderedList', 'start', 20_261_118],
    ['a heading of a level that is not printed', 'heading', 'level', 6],
    ['a cell of a billion columns', 'tableCell', 'colspan', 1_000_000_000],
    ['a citation of nothing', 'citation', 'sourceIds', []],
  ])('such as %s is refused by both', (_, type, name, value) => {
    const copy: ProseNode = structuredClone(told.prose);
    const node = nodesIn(copy).find((candidate) => candidate.type === type);
    if (!node) throw new Error(`No ${type} in it.`);
    Object.assign(node, { attrs: { ...node.attrs, [name]: value } });
    expect([takes(proseSchema, copy), takes(editorSchema, copy)]).toEqual([false, false]);
  });
});
