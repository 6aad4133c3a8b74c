import type { Node } from '@tiptap/pm/model';
import type { Brief } from '../brief/brief.ts';
import { collections } from '../brief/collections.ts';
import { ownRecord } from '../brief/own-record.ts';
import { type Place, recordPlace } from '../brief/place.ts';
import type { Prose, ProseNode } from '../brief/prose.ts';
import { mapProse, proseFields } from '../brief/prose-fields.ts';
import { recordNumbers } from '../brief/record-numbers.ts';
import { mapInline } from '../prose/map.ts';
import { type NamedCollection, type RecordLabel, recordLabelIn } from '../prose/record-label.ts';
import { proseSchema } from '../prose/schema.ts';
import { recordLabels } from './record-labels.ts';

/*
 * Labels in prose: "A" in "hypothesis A" is no letter but names a record, and follows it when records are moved. The word
 * before it is text, so that it can stand in any case, number and language.
 */

/**
 * The sign by which a record is told in a sentence: "A" of Hypothesis A, "E4", "2" of Gap 2; undefined where it is gone
 * or, being empty, has no number.
 */
export function recordSign(brief: Brief, collection: NamedCollection, id: string): string | undefined {
  if (!recordNumbers(brief, collection).has(id)) return undefined;
  const label = recordLabels(brief, collection).get(id) ?? '';
  return label.slice(label.lastIndexOf(' ') + 1);
}

/** Whether what a label names is there; `empty` is a record that nothing is printed of, and which has no number. */
export type LabelState = 'live' | 'empty' | 'deleted';

/** Whether what a label in prose names is there. */
export function labelState(brief: Brief, { collection, recordId }: RecordLabel): LabelState {
  if (recordNumbers(brief, collection).has(recordId)) return 'live';
  const records: Readonly<Record<string, unknown>> = brief[collection];
  return ownRecord(records, recordId) === undefined ? 'deleted' : 'empty';
}

/** What a label in prose reads: the sign its record has now, or that it was deleted or is empty; never a wrong number. */
export function labelText(brief: Brief, label: RecordLabel): string {
  const sign = recordSign(brief, label.collection, label.recordId);
  if (sign !== undefined) return sign;
  return labelState(brief, label) === 'deleted' ? `${label.text} (deleted)` : '? (empty)';
}

/**
 * What a node without content reads, such as a mention or a label; nothing where it is silent. What is silent is said by
 * the schema of prose, of whose nodes an editor has its own.
 */
export function leafWords(leaf: Node, brief: Brief): string {
  const label = recordLabelIn({ type: leaf.type.name, attrs: leaf.attrs });
  return label ? labelText(brief, label) : (proseSchema.nodes[leaf.type.name]?.spec.leafText?.(leaf) ?? '');
}

/* Prose never changes once it is made, and most holds no label. */
const holdsLabels = new WeakMap<ProseNode, boolean>();

function hasLabels(node: ProseNode): boolean {
  const known = holdsLabels.get(node);
  if (known !== undefined) return known;
  const has = node.type === 'recordLabel' || (node.content ?? []).some(hasLabels);
  if (node.type === 'doc') holdsLabels.set(node, has);
  return has;
}

/** Prose in which labels are the words they read now; the same prose where it holds none. */
export function proseWithLabelsWritten(prose: Prose, brief: Brief): Prose {
  if (!hasLabels(prose)) return prose;
  return mapInline(prose, (node) => {
    const label = recordLabelIn(node);
    if (label === null) return node;
    const text = labelText(brief, label);
    return node.marks ? { type: 'text', text, marks: node.marks } : { type: 'text', text };
  });
}

/** A brief in whose prose labels are the words they read now, for what prints, searches or counts. */
export function withLabelsWritten(brief: Brief): Brief {
  return mapProse(brief, (prose) => proseWithLabelsWritten(prose, brief));
}

/** Prose in which the chosen labels carry the sign their record has in a brief. */
function withSigns(prose: Prose, brief: Brief, isMeant: (label: RecordLabel) => boolean): Prose {
  if (!hasLabels(prose)) return prose;
  return mapInline(prose, (node) => {
    const label = recordLabelIn(node);
    if (label === null || !isMeant(label)) return node;
    const text = recordSign(brief, label.collection, label.recordId) ?? label.text;
    return text === label.text ? node : { ...node, attrs: { ...node.attrs, text } };
  });
}

/** Prose in which the labels of records that go keep the sign they had last. */
export function withLastSigns(
  prose: Prose,
  brief: Brief,
  gone: { readonly collection: NamedCollection; readonly ids: ReadonlySet<string> },
): Prose {
  return withSigns(prose, brief, ({ collection, recordId }) => {
    return collection === gone.collection && gone.ids.has(recordId);
  });
}

/** A brief in which every label carries the sign it reads now, for readers that know no numbering. */
export function withSignsOfNow(brief: Brief): Brief {
  return mapProse(brief, (prose) => withSigns(prose, brief, () => true));
}

/** A place where a text names a record that was deleted or is empty. */
export interface BrokenLabel {
  readonly place: Place;
  /** As it reads there, with the noun of its kind: "hypothesis C (deleted)", "E4 (deleted)". */
  readonly text: string;
}

function labelsIn(node: ProseNode): RecordLabel[] {
  const label = recordLabelIn(node);
  return label ? [label] : (node.content ?? []).flatMap(labelsIn);
}

function blocksOf(node: ProseNode): ProseNode[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return (node.content ?? []).flatMap(blocksOf);
}

/** Where the prose of a brief names records that were deleted or are empty, text by text. */
export function brokenLabels(brief: Brief): BrokenLabel[] {
  return proseFields(brief)
    .filter(({ prose }) => hasLabels(prose))
    .flatMap(({ collection, id, field, prose }) =>
      blocksOf(prose).flatMap((paragraph, block) =>
        labelsIn(paragraph)
          .filter((label) => labelState(brief, label) !== 'live')
          .map((label) => {
            const noun = label.collection === 'evidence' ? '' : `${collections[label.collection].noun} `;
            const place = { ...recordPlace(collection, id, field), block };
            return { place, text: noun + labelText(brief, label) };
          }),
      ),
    );
}
