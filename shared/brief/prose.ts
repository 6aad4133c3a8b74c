import { z } from 'zod';

/**
 * Prose as stored: a ProseMirror document in JSON. Only its shape and its limits are checked here; which nodes may
 * stand where is defined by `shared/prose/schema.ts`.
 */
export interface ProseNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly ProseNode[] | undefined;
  readonly marks?: readonly ProseMark[] | undefined;
  readonly text?: string | undefined;
}

export interface ProseMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

export interface Prose extends ProseNode {
  readonly type: 'doc';
}

/** How many nodes one node may hold, and how many characters a text node. */
export const proseLimits = { children: 100_000, text: 2_000_000 } as const;

const attributes = z.record(z.string().max(40), z.json());

const proseMark: z.ZodType<ProseMark> = z.strictObject({
  type: z.string().max(40),
  attrs: attributes.optional(),
});

const proseNode: z.ZodType<ProseNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    attrs: attributes.optional(),
    content: z.array(proseNode).max(proseLimits.children).optional(),
    marks: z.array(proseMark).max(20).optional(),
    text: z.string().max(proseLimits.text).optional(),
  }),
);

export const prose: z.ZodType<Prose> = z.strictObject({
  type: z.literal('doc'),
  attrs: attributes.optional(),
  content: z.array(proseNode).max(proseLimits.children).optional(),
});

/** Prose with one empty paragraph. */
export const emptyProse: Prose = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Makes prose of plain paragraphs; an empty list gives one empty paragraph. */
export function proseOfParagraphs(paragraphs: readonly string[]): Prose {
  if (paragraphs.length === 0) return emptyProse;
  return {
    type: 'doc',
    content: paragraphs.map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
    ),
  };
}

const filledNames: ReadonlySet<string> = new Set(['citation', 'mention', 'recordLabel', 'table']);

/** Says whether nothing is written: no text and no atom such as a citation. */
export function isEmptyProse(value: ProseNode): boolean {
  if (value.text !== undefined) return value.text === '';
  if (filledNames.has(value.type)) return false;
  return (value.content ?? []).every(isEmptyProse);
}

function sameMarks(left: ProseNode, right: ProseNode): boolean {
  return JSON.stringify(left.marks ?? []) === JSON.stringify(right.marks ?? []);
}

/** Joins neighbouring texts with the same marks; a document of an editor never holds two of them side by side. */
export function joinTexts(nodes: readonly ProseNode[]): ProseNode[] {
  const joined: ProseNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last && last.type === 'text' && node.type === 'text' && sameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    } else {
      joined.push(node);
    }
  }
  return joined;
}
