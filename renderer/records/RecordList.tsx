import { type ComponentType, type ReactNode, useCallback } from 'react';
import { useDocument } from '../document/context.tsx';
import { classNames } from '../ui/class-names.ts';
import { ReorderList } from '../ui/ReorderList/ReorderList.tsx';
import { moveRecord } from './edit-record.ts';
import { useLongList } from './long-list/use-long-list.tsx';
import styles from './RecordList.module.css';
import { RowWithNotes } from './RowNotes.tsx';
import { type RecordCollection, type RecordTypes, recordNoun } from './record-kinds.ts';
import { useIsReadOnly } from './use-records.ts';

/** A longer list draws only the rows in sight. */
const manyRows = 60;

/** What draws a record of a list: the record and its place, counted from 0. */
export interface RecordRowProps<Name extends RecordCollection> {
  readonly record: RecordTypes[Name];
  readonly index: number;
}

interface RowsProps<Name extends RecordCollection> {
  readonly collection: Name;
  /** What the list holds, for a screen reader. */
  readonly label: string;
  /** The records of the list in order: all of the map, or one group of them. */
  readonly records: readonly RecordTypes[Name][];
  /** What a row is called on its handle; noun and place by default. */
  readonly nameOf?: ((record: RecordTypes[Name], index: number) => string) | undefined;
  /** Without lines between the rows. */
  readonly isLoose?: boolean | undefined;
}

interface RecordListProps<Name extends RecordCollection> extends RowsProps<Name> {
  /** Draws one record; called again only when the record or its place has changed. */
  readonly Row: ComponentType<RecordRowProps<Name>>;
}

/** Records one below the other, moved by their handle or with Alt and the arrow keys. Shows nothing while empty. */
export function RecordList<Name extends RecordCollection>({ Row, ...rest }: RecordListProps<Name>) {
  const renderRow = useCallback(
    (record: RecordTypes[Name], index: number) => <Row record={record} index={index} />,
    [Row],
  );
  return <RecordRows<Name> {...rest} renderRow={renderRow} />;
}

interface RecordRowsProps<Name extends RecordCollection> extends RowsProps<Name> {
  /** Draws one record; should be the same function at every drawing. */
  readonly renderRow: (record: RecordTypes[Name], index: number) => ReactNode;
}

/** Like `RecordList`, for rows that need to know more than the record and its place. */
export function RecordRows<Name extends RecordCollection>(props: RecordRowsProps<Name>) {
  const { collection, records, label, renderRow, isLoose = false } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const { shown, tools } = useLongList(collection, label, records);
  const isWhole = shown.length === records.length;
  const renderNoted = useCallback(
    (record: RecordTypes[Name], index: number) => (
      <RowWithNotes collection={collection} record={record}>
        {renderRow(record, index)}
      </RowWithNotes>
    ),
    [renderRow, collection],
  );
  // A filtered row keeps the number it has in the whole list.
  const renderFiltered = useCallback(
    (record: RecordTypes[Name]) => renderNoted(record, records.indexOf(record)),
    [renderNoted, records],
  );
  if (records.length === 0) return null;
  return (
    <div
      className={classNames(styles.rows, !isLoose && styles.lined, shown.length > manyRows && styles.many)}
    >
      {tools}
      <ReorderList
        label={label}
        items={shown}
        getKey={(record) => record.id}
        getLabel={(record, index) => {
          const place = isWhole ? index : records.indexOf(record);
          return props.nameOf?.(record, place) ?? `${recordNoun(collection)} ${place + 1}`;
        }}
        renderItem={isWhole ? renderNoted : renderFiltered}
        onMove={(from, to) => moveRecord(document, collection, shown, from, to)}
        disabled={isReadOnly}
      />
    </div>
  );
}
