import { type AttributeSpec, type Attrs, Mark, type Node } from '@tiptap/pm/model';
import { proseLimits } from '../brief/prose.ts';
import { proseSchema } from './schema.ts';

type AttributeSpecs = Readonly<Record<string, AttributeSpec>> | undefined;

/** Nodes never change once they are made, so each is checked once and an edit costs only what it changed. */
const storable = new WeakSet<Node>();

function isFine(validate: AttributeSpec['validate'], value: unknown): boolean {
  if (typeof validate === 'string') {
    return validate.split('|').includes(value === null ? 'null' : typeof value);
  }
  try {
    validate?.(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function haveFineAttributes(attrs: Attrs, specs: AttributeSpecs): boolean {
  return Object.entries(attrs).every(([name, value]) => {
    const spec = specs && Object.hasOwn(specs, name) ? specs[name] : undefined;
    return spec !== undefined && isFine(spec.validate, value);
  });
}

function areStorableMarks(marks: readonly Mark[]): boolean {
  const isEachFine = marks.every(({ type, attrs }) => {
    const known = proseSchema.marks[type.name];
    return known !== undefined && haveFineAttributes(attrs, known.spec.attrs);
  });
  const inOrder = marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), Mark.none);
  return isEachFine && Mark.sameSet(inOrder, marks);
}

function isStorableNode(node: Node): boolean {
  const known = proseSchema.nodes[node.type.name];
  if (!known || !haveFineAttributes(node.attrs, known.spec.attrs)) return false;
  if ((node.text?.length ?? 0) > proseLimits.text || node.childCount > proseLimits.children) return false;
  return areStorableMarks(node.marks) && node.type.validContent(node.content);
}

/**
 * Says whether a document can be stored as prose: it consists of what the prose schema has, with attributes the schema
 * allows and within the limits of stored prose. The document may be of another schema with the same names, such as an
 * editor's.
 */
export function isStorable(node: Node): boolean {
  if (storable.has(node)) return true;
  if (!isStorableNode(node) || !node.content.content.every(isStorable)) return false;
  storable.add(node);
  return true;
}
