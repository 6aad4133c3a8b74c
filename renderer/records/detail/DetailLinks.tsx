import { useMemo } from 'react';
import { recordWords } from '#shared/queries/record-labels.ts';
import { useDocument } from '../../document/context.tsx';
import { MultiCombobox } from '../../ui/Combobox/MultiCombobox.tsx';
import type { RecordCollection } from '../record-kinds.ts';
import { useRecordLabels } from '../use-record-label.ts';
import { useIsReadOnly, useRecords } from '../use-records.ts';

/** Links of a record to records of one kind, chosen from those of the brief. */
export function DetailLinks(props: {
  readonly label: string;
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** A record that cannot be chosen: the one the links belong to. */
  readonly exceptId?: string | undefined;
  readonly placeholder?: string | undefined;
}) {
  const { label, collection, ids, exceptId } = props;
  const document = useDocument();
  const records = useRecords(collection);
  const isReadOnly = useIsReadOnly();
  const labels = useRecordLabels(collection);
  const options = useMemo(
    () =>
      records
        .filter((record) => record.id !== exceptId)
        .map((record) => {
          const name = labels.get(record.id) ?? '';
          const words = recordWords(document.brief, collection, record.id);
          const detail = words === name ? '' : words.slice(0, 120);
          return { value: record.id, label: name, detail, keywords: [words] };
        }),
    [document, labels, records, collection, exceptId],
  );
  return (
    <MultiCombobox
      label={label}
      disabled={isReadOnly}
      options={options}
      values={ids}
      onChange={props.onChange}
      placeholder={props.placeholder ?? 'Choose…'}
      emptyText={records.length === 0 ? 'There are none in this brief yet' : 'Nothing found'}
    />
  );
}
