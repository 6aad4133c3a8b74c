import Crosshair from 'lucide-react/icons/crosshair';
import MessageSquarePlus from 'lucide-react/icons/message-square-plus';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { type ReactNode, useDeferredValue } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { recordLabel } from '#shared/queries/record-labels.ts';
import { useDocument } from '../../document/context.tsx';
import { DetailStanding } from '../../records/detail/DetailStanding.tsx';
import { DetailTags } from '../../records/detail/DetailTags.tsx';
import { Panel } from '../../records/detail/Panel.tsx';
import { removeWithUndo } from '../../records/edit-record.ts';
import {
  isRecordCollection,
  type RecordCollection,
  type RecordTypes,
  recordNoun,
} from '../../records/record-kinds.ts';
import { takesTags } from '../../records/record-tags.ts';
import { useRecordLabel } from '../../records/use-record-label.ts';
import { useIsReadOnly, useRecord } from '../../records/use-records.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { focusRecord, useApp } from '../../window/app-store.ts';
import { beginComment } from '../../window/review.ts';
import { BriefFacts } from './BriefFacts.tsx';

/** What draws all fields of a record, by its kind; null for kinds that are shown with others. */
export type Details = {
  readonly [Name in RecordCollection]: ((props: { readonly record: RecordTypes[Name] }) => ReactNode) | null;
};

/** The record the cursor is in, with all its fields; the facts of the brief if it is in none. */
export function Detail({ details }: { readonly details: Details }) {
  // The cursor need not wait until all fields of its new record are drawn.
  const inspected = useDeferredValue(useApp((state) => state.inspected));
  if (inspected === null || !isRecordCollection(inspected.collection)) return <BriefFacts />;
  const { collection, id } = inspected;
  if (details[collection] === null) return <BriefFacts />;
  return <RecordDetail key={`${collection}:${id}`} details={details} collection={collection} id={id} />;
}

function RecordDetail<Name extends RecordCollection>(props: {
  readonly details: Details;
  readonly collection: Name;
  readonly id: string;
}) {
  const { details, collection, id } = props;
  const label = useRecordLabel(collection, id);
  const record = useRecord(collection, id);
  if (!record) return <BriefFacts />;
  return (
    <Panel
      title={collection === 'evidence' ? `Evidence ${label}` : label}
      tools={<Tools collection={collection} id={id} />}
    >
      <Fields details={details} collection={collection} record={record} />
      <DetailStanding collection={collection} id={id} />
      {takesTags(collection) && <DetailTags<Name> collection={collection} record={record} />}
    </Panel>
  );
}

/* Called and not rendered, since the compiler cannot connect an element's props with the kind of its record. */
function Fields<Name extends RecordCollection>(props: {
  readonly details: Details;
  readonly collection: Name;
  readonly record: RecordTypes[Name];
}) {
  return props.details[props.collection]?.({ record: props.record });
}

function Tools({ collection, id }: { readonly collection: RecordCollection; readonly id: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <IconButton
        label="Show on the page"
        icon={<Crosshair size={14} />}
        size="small"
        onClick={() => focusRecord(collection, id)}
      />
      {!isReadOnly && (
        <IconButton
          label="Comment"
          icon={<MessageSquarePlus size={14} />}
          size="small"
          onClick={() => beginComment(recordPlace(collection, id))}
        />
      )}
      {!isReadOnly && (
        <IconButton
          label={`Delete ${recordNoun(collection).toLowerCase()}`}
          icon={<Trash2 size={14} />}
          size="small"
          onClick={() =>
            removeWithUndo(document, collection, id, recordLabel(document.brief, collection, id))
          }
        />
      )}
      <IconButton
        label="Show the facts of the brief"
        icon={<X size={14} />}
        size="small"
        onClick={() => useApp.setState({ inspected: null })}
      />
    </>
  );
}
