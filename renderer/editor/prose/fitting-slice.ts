import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { markedOfProse, proseOfMarked } from '#shared/prose/field-prose.ts';
import { proseSchema } from '#shared/prose/schema.ts';

/** Whether a schema is that of a text of a record: it holds lines, and of their form only some. */
export function isOfField(schema: Schema): boolean {
  return schema.nodes.table === undefined;
}

/* The nodes a slice holds as blocks: what is cut out of a line stands in one of its own. */
function asBlocks(content: readonly ProseNode[]): ProseNode[] {
  const isInline = content.every(({ type }) => proseSchema.nodes[type as 'text']?.isInline === true);
  return isInline ? [{ type: 'paragraph', content }] : [...content];
}

/** Prose as a document of an editor: in a text of a record it is line by line, with what such a text can hold of its form. */
export function documentFor(schema: Schema, prose: Prose): Node {
  return schema.nodeFromJSON(isOfField(schema) ? proseOfMarked(markedOfProse(prose)) : prose);
}

/** A slice of any editor's prose as another editor takes it; throws a RangeError if it is none. */
export function sliceFor(schema: Schema, json: unknown): Slice {
  if (!isOfField(schema)) return Slice.fromJSON(schema, json);
  const { content } = Slice.fromJSON(proseSchema, json);
  const nodes: readonly ProseNode[] = content.toJSON() ?? [];
  const document = documentFor(schema, { type: 'doc', content: asBlocks(nodes) });
  return new Slice(Fragment.from(document.content), 1, 1);
}
