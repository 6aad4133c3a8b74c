import { orderBetween } from '#shared/brief/order.ts';
import { recordPlace } from '#shared/brief/place.ts';
import { changeSection, moveSection, removeSection } from '#shared/commands/sections.ts';
import { isMovable, pageSections } from '#shared/queries/page-order.ts';
import { addOwnSection } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import type { SectionShape } from '../../document/section-shape.ts';
import { openSideProse } from '../../editor/prose/side-prose-store.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { focusRecord } from '../../window/app-store.ts';
import { beginComment } from '../../window/review.ts';
import { offerUndo } from '../../window/undo-offer.ts';

/* Kinds whose prose before or after the records is always shown, so that the menu does not offer it. */
const hasOpenLead = new Set(['bottom-line', 'implications', 'custom']);
const hasOpenBody = new Set(['custom', 'hypotheses']);

const movable = (document: BriefDocument) => pageSections(document.brief).filter(isMovable);

function moveBy(document: BriefDocument, id: SectionShape['id'], step: 1 | -1): void {
  const others = movable(document).filter((item) => item.id !== id);
  const at = movable(document).findIndex((item) => item.id === id) + step;
  const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
  document.run(moveSection, { id, order });
}

function addBelow(document: BriefDocument, id: SectionShape['id']): void {
  const added = addOwnSection(document, id);
  if (added.ok) focusRecord('sections', added.value);
}

function remove(document: BriefDocument, id: SectionShape['id']): void {
  const list = pageSections(document.brief);
  const neighbour = list[list.findIndex((item) => item.id === id) - 1];
  if (!document.run(removeSection, { id }).ok) return;
  if (neighbour) focusRecord('sections', neighbour.id);
  offerUndo(document, 'Section deleted');
}

function proseEntries({ id, kind }: SectionShape): MenuEntry[] {
  const entries: MenuEntry[] = [];
  if (!hasOpenLead.has(kind)) {
    entries.push({ id: 'lead', label: 'Write an introduction', onSelect: () => openSideProse(id, 'lead') });
  }
  if (!hasOpenBody.has(kind)) {
    entries.push({ id: 'body', label: 'Write closing remarks', onSelect: () => openSideProse(id, 'body') });
  }
  return entries;
}

function placeEntries(document: BriefDocument, { id, isNumbered }: SectionShape): MenuEntry[] {
  const list = movable(document);
  const at = list.findIndex((item) => item.id === id);
  return [
    { id: 'up', label: 'Move up', disabled: at <= 0, onSelect: () => moveBy(document, id, -1) },
    {
      id: 'down',
      label: 'Move down',
      disabled: at < 0 || at >= list.length - 1,
      onSelect: () => moveBy(document, id, 1),
    },
    {
      id: 'number',
      label: 'Numbered',
      checked: isNumbered,
      onSelect: () => document.run(changeSection, { id, fields: { isNumbered: !isNumbered } }),
    },
  ];
}

/** What can be done with a section: introduce and close it, move, number, add after, delete. */
export function sectionEntries(document: BriefDocument, section: SectionShape): MenuEntry[] {
  const { id, kind } = section;
  return [
    ...proseEntries(section),
    { kind: 'separator', id: 'line-1' },
    ...placeEntries(document, section),
    { kind: 'separator', id: 'line-2' },
    {
      id: 'comment',
      label: 'Comment on this section',
      onSelect: () => beginComment(recordPlace('sections', id)),
    },
    { kind: 'separator', id: 'line-3' },
    {
      id: 'add',
      label: 'Add section below',
      // The sources are the last section of all.
      disabled: kind === 'sources',
      onSelect: () => addBelow(document, id),
    },
    {
      id: 'delete',
      label: 'Delete section',
      danger: true,
      disabled: kind !== 'custom',
      onSelect: () => remove(document, id),
    },
  ];
}
