import ChevronDown from 'lucide-react/icons/chevron-down';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import type { RefObject } from 'react';
import { useDocument } from '../../document/context.tsx';
import { isRecordCollection, type RecordCollection } from '../../records/record-kinds.ts';
import { takesTags } from '../../records/record-tags.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { AskedMenu } from '../../ui/ContextMenu/AskedMenu.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { useRecordSelection } from '../../window/record-selection.ts';
import { deleteSelected, endSelection, selectAllRows, selectionText } from './act-on-selection.ts';
import styles from './RecordSelection.module.css';
import { askForTags, choiceMenus, moveEntries, selectionEntries } from './selection-entries.ts';
import { shownIds } from './shown-rows.ts';
import { useRoomBelow } from './use-room-below.ts';
import { useRowSelection } from './use-row-selection.ts';

function BarMenu({ label, items }: { readonly label: string; readonly items: readonly MenuEntry[] }) {
  return (
    <Menu
      side="top"
      items={items}
      trigger={
        <Button variant="quiet" iconAfter={<ChevronDown size={13} aria-hidden="true" />}>
          {label}
        </Button>
      }
    />
  );
}

function TagsButton({
  collection,
  ids,
}: {
  readonly collection: RecordCollection;
  readonly ids: readonly string[];
}) {
  if (!takesTags(collection)) return null;
  return (
    <Button variant="quiet" onClick={() => askForTags(collection, ids)}>
      Tags…
    </Button>
  );
}

/* What can be done with the selected records, at the lower edge of the page. */
function SelectionBar({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const document = useDocument();
  const selection = useRecordSelection();
  const place = useRoomBelow(scroller);
  const { collection, ids } = selection;
  const [first] = ids;
  if (collection === null || first === undefined || !isRecordCollection(collection)) return null;
  const isAll = ids.length >= shownIds(collection).length;
  return (
    <section ref={place} aria-label="Selected records" data-selection-bar="" className={styles.place}>
      <div role="toolbar" aria-label={`${selectionText(selection)} selected`} className={styles.bar}>
        <span className={styles.count}>{selectionText(selection)}</span>
        {choiceMenus(document, collection).map(({ label, items }) => (
          <BarMenu key={label} label={label} items={items} />
        ))}
        <TagsButton collection={collection} ids={ids} />
        <BarMenu label="Move" items={moveEntries(document)} />
        {!isAll && (
          <Button variant="quiet" onClick={() => selectAllRows({ collection, id: first })}>
            Select all
          </Button>
        )}
        <IconButton
          label="Delete the selected records"
          icon={<Trash2 size={15} />}
          variant="quiet"
          onClick={() => deleteSelected(document)}
        />
        <IconButton
          label="Select none"
          shortcut="Escape"
          icon={<X size={15} />}
          variant="quiet"
          onClick={() => endSelection({ collection, id: first })}
        />
      </div>
    </section>
  );
}

function Selecting({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const document = useDocument();
  const asked = useRowSelection(scroller);
  return (
    <>
      <SelectionBar scroller={scroller} />
      <AskedMenu asked={asked} items={() => selectionEntries(document)} />
    </>
  );
}

/** Selecting several records of the page, and what can be done with them: a bar, and a menu under the pointer. */
export function RecordSelection({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  return useIsReadOnly() ? null : <Selecting scroller={scroller} />;
}
