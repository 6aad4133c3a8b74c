import Ellipsis from 'lucide-react/icons/ellipsis';
import { inOrder, orderAtIndex } from '#shared/brief/order.ts';
import { changeSection, moveSection, removeSection } from '#shared/commands/sections.ts';
import { addOwnSection } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import type { SectionShape } from '../../document/section-shape.ts';
import { openSideProse } from '../../editor/prose/side-prose-store.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { focusRecord } from '../../window/app-store.ts';
import { offerUndo } from '../../window/undo-offer.ts';

/** Kinds whose introduction is always open, so that the menu does not offer it. */
const hasOpenLead = new Set(['bottom-line', 'implications', 'custom']);

/** The menu behind a section's heading: move, number, introduce, add after, delete. */
export function SectionMenu({ section }: { readonly section: SectionShape }) {
  const document = useDocument();

  const moveBy = (step: 1 | -1) => {
    const list = inOrder(document.brief.sections);
    const at = list.findIndex((item) => item.id === section.id);
    const order = orderAtIndex(document.brief.sections, at + step, section.id);
    document.run(moveSection, { id: section.id, order });
  };

  const addBelow = () => {
    const added = addOwnSection(document, section.id);
    if (added.ok) focusRecord('sections', added.value);
  };
  const remove = () => {
    const list = inOrder(document.brief.sections);
    const neighbour = list[list.findIndex(({ id }) => id === section.id) - 1];
    if (!document.run(removeSection, { id: section.id }).ok) return;
    if (neighbour) focusRecord('sections', neighbour.id);
    offerUndo(document, 'Section deleted');
  };

  const items = (): MenuEntry[] => {
    const list = inOrder(document.brief.sections).filter(
      (item) => item.kind !== 'preamble' && item.kind !== 'afterword',
    );
    const at = list.findIndex((item) => item.id === section.id);
    const isNumbered = section.number !== null;
    return [
      ...(hasOpenLead.has(section.kind)
        ? []
        : [
            {
              id: 'lead',
              label: 'Write an introduction',
              onSelect: () => openSideProse(section.id, 'lead'),
            },
          ]),
      ...(section.kind === 'custom' || section.kind === 'hypotheses'
        ? []
        : [
            {
              id: 'body',
              label: 'Write closing remarks',
              onSelect: () => openSideProse(section.id, 'body'),
            },
          ]),
      { kind: 'separator', id: 'line-1' },
      { id: 'up', label: 'Move up', disabled: at <= 0, onSelect: () => moveBy(-1) },
      { id: 'down', label: 'Move down', disabled: at >= list.length - 1, onSelect: () => moveBy(1) },
      {
        id: 'number',
        label: 'Numbered',
        checked: isNumbered,
        onSelect: () => document.run(changeSection, { id: section.id, fields: { isNumbered: !isNumbered } }),
      },
      { kind: 'separator', id: 'line-2' },
      { id: 'add', label: 'Add section below', onSelect: addBelow },
      {
        id: 'delete',
        label: 'Delete section',
        danger: true,
        disabled: section.kind !== 'custom',
        onSelect: remove,
      },
    ];
  };

  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          data-section-menu=""
          label={`More for ${section.title || 'this section'}`}
          icon={<Ellipsis size={16} />}
          variant="quiet"
          size="small"
        />
      }
      items={items}
    />
  );
}
