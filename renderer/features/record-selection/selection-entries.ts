import type { BriefDocument } from '../../document/brief-document.ts';
import { changeRecords } from '../../records/edit-record.ts';
import type { RecordCollection } from '../../records/record-kinds.ts';
import { takesTags } from '../../records/record-tags.ts';
import type { MenuAction, MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { showDialog } from '../../window/app-store.ts';
import { tellProblem } from '../../window/problems.ts';
import { useRecordSelection } from '../../window/record-selection.ts';
import {
  type Direction,
  deleteSelected,
  endSelection,
  moveSelected,
  selectAllRows,
  selectedRecords,
  selectionText,
} from './act-on-selection.ts';
import { type SelectionChoice, selectionChoices } from './selection-choices.tsx';
import { shownIds } from './shown-rows.ts';

/** A menu of what can be chosen for all selected records at once. */
export interface ChoiceMenu {
  readonly label: string;
  readonly items: readonly MenuAction[];
}

/** The choices that the kind of the selected records has. */
export function choiceMenus(document: BriefDocument, collection: RecordCollection): readonly ChoiceMenu[] {
  const choices: readonly SelectionChoice<RecordCollection>[] = selectionChoices[collection] ?? [];
  return choices.map(({ label, options }) => ({
    label,
    items: options.map((option) => ({
      id: option.label,
      label: option.label,
      icon: option.icon,
      onSelect: () => {
        const ids = selectedRecords(document).map(({ id }) => id);
        const changed = changeRecords(document, collection, ids, option.fields);
        if (!changed.ok) tellProblem(changed.error, 'Nothing was changed');
      },
    })),
  }));
}

/** Asks which tags records are to get and to lose. */
export function askForTags(collection: RecordCollection, ids: readonly string[]): void {
  showDialog({ kind: 'record-tags', collection, ids });
}

function tagEntries(document: BriefDocument, collection: RecordCollection): readonly MenuEntry[] {
  if (!takesTags(collection)) return [];
  const ids = selectedRecords(document).map(({ id }) => id);
  return [{ id: 'tags', label: 'Tags…', onSelect: () => askForTags(collection, ids) }];
}

const directions: readonly (readonly [Direction, string])[] = [
  ['top', 'To the top'],
  ['up', 'Up'],
  ['down', 'Down'],
  ['end', 'To the end'],
];

/** Where the selected records can be moved in their list. */
export function moveEntries(document: BriefDocument): readonly MenuAction[] {
  return directions.map(([direction, label]) => ({
    id: direction,
    label,
    onSelect: () => moveSelected(document, direction),
  }));
}

/** The menu of the selected records. */
export function selectionEntries(document: BriefDocument): readonly MenuEntry[] {
  const [first] = selectedRecords(document);
  if (!first) return [];
  const { collection } = first;
  const count = shownIds(collection).length;
  return [
    ...choiceMenus(document, collection).map(
      ({ label, items }): MenuEntry => ({ kind: 'submenu', id: label, label, items }),
    ),
    ...tagEntries(document, collection),
    { kind: 'submenu', id: 'move', label: 'Move', items: moveEntries(document) },
    { kind: 'separator', id: 'before-all' },
    {
      id: 'all',
      label: `Select all ${count.toLocaleString()}`,
      shortcut: 'Mod+A',
      onSelect: () => selectAllRows(first),
    },
    { id: 'none', label: 'Select none', shortcut: 'Escape', onSelect: () => endSelection(null) },
    { kind: 'separator', id: 'before-delete' },
    {
      id: 'delete',
      label: `Delete ${selectionText(useRecordSelection.getState())}`,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => deleteSelected(document),
    },
  ];
}
