import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Folder from 'lucide-react/icons/folder';
import Plus from 'lucide-react/icons/plus';
import type { CSSProperties, KeyboardEvent } from 'react';
import { type CollectionInTree, collectionsInTree } from '#shared/ipc/collection-tree.ts';
import type { BriefCollection } from '#shared/ipc/contract/brief-collections.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { removeCollection } from '../../commands/collect-briefs.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import nav from '../../ui/nav-list/nav-list.module.css';
import styles from './Collections.module.css';
import { dragCollection, endCollectionDrag } from './collection-drag.ts';
import { askForNew, askToChange, collectionMenu, showCollections } from './collection-menu.ts';
import { fold, useFolded } from './folded-collections.ts';
import { useLibrary } from './library-store.ts';
import { NavEntryWithMenu } from './NavEntry.tsx';
import { useCollectionDrop } from './use-collection-drop.ts';

const none: readonly BriefCollection[] = [];

/** The collections of the library as a tree, at its side; briefs, collections and files can be dropped on them. */
export function Collections() {
  const isKnown = useLibrary((state) => state.facets !== null);
  const all = useLibrary((state) => state.facets?.collections ?? none);
  const drop = useCollectionDrop(null, all);
  if (!isKnown) return null;
  const tree = collectionsInTree(all);
  return (
    <>
      <div className={styles.head} data-dropping={drop.isOver || undefined} {...drop.props}>
        <h2 className={nav.head}>Collections</h2>
        <IconButton
          label="New collection…"
          icon={<Plus size={14} />}
          size="small"
          tooltipSide="right"
          onClick={() => askForNew(null)}
        />
      </div>
      {tree.length === 0 && <p className={styles.hint}>Keep briefs together that belong together.</p>}
      <Level tree={tree} parentId={null} all={all} />
    </>
  );
}

interface LevelProps {
  readonly tree: readonly CollectionInTree[];
  readonly parentId: string | null;
  readonly all: readonly BriefCollection[];
}

/* The tree has its collections in order, each behind the one it lies in. */
function Level({ tree, parentId, all }: LevelProps) {
  const known = new Set(all.map(({ id }) => id));
  const here = tree.filter(({ collection }) => {
    const parent = collection.parentId;
    return (parent !== null && known.has(parent) ? parent : null) === parentId;
  });
  if (here.length === 0) return null;
  return (
    <ul className={nav.list}>
      {here.map((item) => (
        <Item key={item.collection.id} item={item} tree={tree} all={all} />
      ))}
    </ul>
  );
}

function onKey(event: KeyboardEvent, { collection, hasInner }: CollectionInTree, isFolded: boolean): void {
  if (event.key === 'Delete') void removeCollection(collection);
  else if (event.key === 'F2') askToChange(collection);
  else if (event.key === 'ArrowRight' && hasInner && isFolded) fold(collection.id, false);
  else if (event.key === 'ArrowLeft' && hasInner && !isFolded) fold(collection.id, true);
  else return;
  event.preventDefault();
}

function Item(props: Omit<LevelProps, 'parentId'> & { readonly item: CollectionInTree }) {
  const { item, tree, all } = props;
  const { collection, level, hasInner } = item;
  const { id, count } = collection;
  const isFolded = useFolded((state) => state.ids.has(id));
  const isCurrent = useLibrary(({ filter: { isTrash, collections } }) => {
    return !isTrash && collections.length === 1 && collections[0] === id;
  });
  const drop = useCollectionDrop(collection, all);
  const name = visibleSigns(collection.name);
  return (
    <NavEntryWithMenu
      icon={<Folder size={15} aria-hidden="true" />}
      label={name}
      count={count}
      isCurrent={isCurrent}
      onClick={() => showCollections([id])}
      onKeyDown={(event) => onKey(event, item, isFolded)}
      menu={() => collectionMenu(collection, all)}
      row={{
        className: styles.row,
        style: { '--level': level - 1 } as CSSProperties,
        'data-collection': id,
        'data-dropping': drop.isOver || undefined,
        draggable: true,
        onDragStart: (event) => dragCollection(event, id, name),
        onDragEnd: endCollectionDrag,
        ...drop.props,
      }}
      before={hasInner && <Twisty name={name} isFolded={isFolded} onFold={(to) => fold(id, to)} />}
    >
      {hasInner && !isFolded && <Level tree={tree} parentId={id} all={all} />}
    </NavEntryWithMenu>
  );
}

interface TwistyProps {
  readonly name: string;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/* The arrow keys do the same on the collection itself. */
function Twisty({ name, isFolded, onFold }: TwistyProps) {
  const Icon = isFolded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className={styles.twisty}
      tabIndex={-1}
      aria-expanded={!isFolded}
      aria-label={`Collections in ${name}`}
      onClick={() => onFold(!isFolded)}
    >
      <Icon size={13} aria-hidden="true" />
    </button>
  );
}
