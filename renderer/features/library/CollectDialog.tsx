import { type CSSProperties, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { collectInto, makeCollection } from '../../commands/collect-briefs.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { briefs } from './count-text.ts';
import styles from './entry-list.module.css';
import { useCollected, useCollections } from './use-collections.ts';

interface CollectDialogProps {
  readonly briefIds: readonly BriefId[];
  readonly onClose: () => void;
}

/* What was ticked or unticked; the other collections keep what they have of the briefs. */
function useTicks(briefIds: readonly BriefId[]) {
  const all = useCollections();
  const counts = useCollected(briefIds);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const countOf = (id: string) => counts?.get(id) ?? 0;
  const has = (id: string) => ticked.get(id) ?? countOf(id) === briefIds.length;
  const isPartly = (id: string) => !ticked.has(id) && countOf(id) > 0 && countOf(id) < briefIds.length;
  const tick = (id: string, isIn: boolean) => setTicked(new Map(ticked).set(id, isIn));
  const chosen = (isIn: boolean) => [...ticked].flatMap(([id, value]) => (value === isIn ? [id] : []));
  const into = chosen(true).filter((id) => countOf(id) < briefIds.length);
  const outOf = chosen(false).filter((id) => countOf(id) > 0);
  return { tree: all && counts && collectionsInTree(all), countOf, has, isPartly, tick, into, outOf };
}

function useCollecting({ briefIds, onClose }: CollectDialogProps) {
  const ticks = useTicks(briefIds);
  const { into, outOf } = ticks;
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isPossible = !isBusy && (name.trim() !== '' || into.length + outOf.length > 0);
  const submit = async () => {
    setBusy(true);
    if (into.length + outOf.length > 0) await collectInto(briefIds, { into, outOf });
    const place = { name: name.trim(), parentId: null };
    const isMade = place.name === '' || (await makeCollection(place, briefIds)) !== null;
    setBusy(false);
    if (isMade) onClose();
  };
  return { ...ticks, name, setName, isPossible, submit };
}

/**
 * Shows in which collections some briefs are, puts them into others, and takes them out of some. It opens once the
 * collections are known: which field is the first one depends on them, and the focus is not to be moved from it.
 */
export function CollectDialog(props: CollectDialogProps) {
  const { briefIds, onClose } = props;
  const form = useCollecting(props);
  if (!form.tree) return null;
  return (
    <FormDialog
      title={`Collections of ${briefs(briefIds.length)}`}
      description="A brief can be in several. Collections that are not changed here keep the briefs they have."
      submitLabel="Change"
      isPossible={form.isPossible}
      onSubmit={() => void form.submit()}
      onClose={onClose}
    >
      <CollectionList form={form} tree={form.tree} total={briefIds.length} />
      <TextField
        label="Put them into a new collection"
        placeholder="Its name"
        value={form.name}
        onChange={form.setName}
        maxLength={200}
      />
    </FormDialog>
  );
}

type Collecting = ReturnType<typeof useCollecting>;

function CollectionList(props: {
  readonly form: Collecting;
  readonly tree: NonNullable<Collecting['tree']>;
  readonly total: number;
}) {
  const { form, tree, total } = props;
  const [words, setWords] = useState('');
  if (tree.length === 0) return null;
  const shown = tree.filter(({ path }) => path.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <>
      <TextField label="Find a collection" value={words} onChange={setWords} />
      <ul className={styles.list} aria-label="Collections">
        {shown.map(({ collection: { id, name }, level }) => (
          <li key={id} className={styles.entry} style={{ '--level': level - 1 } as CSSProperties}>
            <Checkbox
              label={visibleSigns(name)}
              value={form.has(id)}
              indeterminate={form.isPartly(id)}
              onChange={(isIn) => form.tick(id, isIn)}
            />
            {form.isPartly(id) && (
              <span className={styles.count}>
                {form.countOf(id)} of {total}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
