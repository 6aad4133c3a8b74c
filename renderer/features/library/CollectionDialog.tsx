import { useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import { collectionsInTree, mayLieIn } from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { changeCollection, makeCollection } from '../../commands/collect-briefs.ts';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { briefs } from './count-text.ts';
import { useCollections } from './use-collections.ts';

/** Stands for the place of collections that lie in none. */
const first = 'first level';

interface CollectionDialogProps {
  /** The collection that gets another name or place; null for a new one. */
  readonly collection: BriefCollection | null;
  readonly parentId: string | null;
  /** What a new one is to have in it. */
  readonly briefIds: readonly BriefId[];
  readonly onClose: () => void;
}

function usePlaces(collection: BriefCollection | null, all: readonly BriefCollection[]) {
  const isPossible = (parentId: string | null) => mayLieIn(all, collection?.id ?? null, parentId);
  const within = collectionsInTree(all).filter((item) => isPossible(item.collection.id));
  return [
    { value: first, label: 'In no other' },
    ...within.map((item) => ({ value: item.collection.id, label: item.path.replaceAll('/', ' / ') })),
  ];
}

function useForm({ collection, parentId, briefIds, onClose }: CollectionDialogProps) {
  const all = useCollections() ?? [];
  const [name, setName] = useState(collection?.name ?? '');
  const [place, setPlace] = useState(parentId ?? first);
  const [isBusy, setBusy] = useState(false);
  const options = usePlaces(collection, all);
  const isPlace = options.some(({ value }) => value === place);
  const after = { name: name.trim(), parentId: isPlace && place !== first ? place : null };
  const submit = async () => {
    setBusy(true);
    const isDone = collection
      ? await changeCollection(collection, after)
      : (await makeCollection(after, briefIds)) !== null;
    setBusy(false);
    if (isDone) onClose();
  };
  return {
    name,
    setName,
    place: isPlace ? place : first,
    setPlace,
    options,
    submit,
    isPossible: after.name !== '' && !isBusy,
  };
}

/** Asks for name and place of a collection. */
export function CollectionDialog(props: CollectionDialogProps) {
  const { collection, briefIds, onClose } = props;
  const form = useForm(props);
  const withBriefs = briefIds.length > 0 ? ` It is made with ${briefs(briefIds.length)} in it.` : '';
  return (
    <FormDialog
      title={collection ? 'Rename or move the collection' : 'New collection'}
      description={`A brief can be in several collections, and stays in the library whatever becomes of them.${withBriefs}`}
      size="small"
      submitLabel={collection ? 'Change' : 'Make'}
      isPossible={form.isPossible}
      onSubmit={() => void form.submit()}
      onClose={onClose}
    >
      <Fields form={form} />
    </FormDialog>
  );
}

function Fields({ form }: { readonly form: ReturnType<typeof useForm> }) {
  return (
    <>
      <TextField
        label="Name"
        value={form.name}
        onChange={form.setName}
        maxLength={200}
        onFocus={(event) => event.currentTarget.select()}
      />
      {form.options.length > 1 && (
        <Select label="Lies in" value={form.place} options={form.options} onChange={form.setPlace} />
      )}
    </>
  );
}
