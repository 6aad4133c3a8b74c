import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Brief } from '#shared/brief/brief.ts';
import { type RecordLabel, recordLabelIn } from '#shared/prose/record-label.ts';
import { labelText } from '#shared/queries/labels-in-prose.ts';

/** What a node of the editor names, where it is a label. */
export function labelOfNode(node: Node): RecordLabel | null {
  return recordLabelIn({ type: node.type.name, attrs: node.attrs });
}

function written(content: Fragment, brief: Brief): Fragment {
  return Fragment.fromArray(
    content.content.map((node) => {
      const label = labelOfNode(node);
      if (label) return node.type.schema.text(labelText(brief, label), node.marks);
      return node.isLeaf ? node : node.copy(written(node.content, brief));
    }),
  );
}

/** A slice of prose in which labels are the words they read in their brief, as another brief takes it. */
export function withLabelsAsWords({ content, openStart, openEnd }: Slice, brief: Brief): Slice {
  return new Slice(written(content, brief), openStart, openEnd);
}
