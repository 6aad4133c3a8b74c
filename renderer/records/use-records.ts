import { useMemo } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { hypothesisLabelAt } from '#shared/vocabulary/hypothesis-label.ts';
import { useBrief, useBriefPart, useDocument } from '../document/context.tsx';
import { type RecordCollection, type RecordTypes, recordOf, recordsOf } from './record-kinds.ts';

/** All records of one kind in their order; the same list until one of them changes. */
export function useRecords<Name extends RecordCollection>(collection: Name): readonly RecordTypes[Name][] {
  const document = useDocument();
  const records = useBriefPart(collection, () => recordsOf(document.brief, collection));
  return useMemo(() => inOrder(records), [records]);
}

const counts = new WeakMap<object, number>();

function countOf(records: object): number {
  const known = counts.get(records) ?? Object.keys(records).length;
  counts.set(records, known);
  return known;
}

/** How many records of one kind there are; for code that need not know their content. */
export function useRecordCount(collection: RecordCollection): number {
  const document = useDocument();
  return useBriefPart(collection, () => countOf(recordsOf(document.brief, collection)));
}

/** One record as stored, or undefined if it is gone. */
export function useRecord<Name extends RecordCollection>(
  collection: Name,
  id: string,
): RecordTypes[Name] | undefined {
  const document = useDocument();
  return useBriefPart(collection, () => recordOf(document.brief, collection, id));
}

/** Says whether the open brief can only be read. */
export function useIsReadOnly(): boolean {
  return useDocument().readOnly !== null;
}

/** The labels of all hypotheses by id, in the style of the brief. */
export function useHypothesisLabels(): ReadonlyMap<string, string> {
  const style = useBriefPart('hypothesisLabels', (labels) => labels);
  const hypotheses = useRecords('hypotheses');
  return useMemo(
    () => new Map(hypotheses.map((item, index) => [item.id, hypothesisLabelAt(index, style)])),
    [hypotheses, style],
  );
}

/** The whole brief, for views computed from many parts of it. */
export function useWholeBrief(): Brief {
  return useBrief((brief) => brief);
}
