import type { Entity } from '../../brief/kinds/entity.ts';
import type { Relation } from '../../brief/kinds/relation.ts';
import { inOrder } from '../../brief/order.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { recordPlace } from '../../brief/place.ts';
import { entityTypeNames } from '../../vocabulary/entity.ts';
import { bulletList, heading, paragraph, trimmed } from '../content.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { recordTable } from '../record-table.ts';
import { markedInlines, standingText } from '../record-text.ts';
import { labelsOf, type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';

const cellText = (text: string): Block[] => (trimmed(text) === '' ? [] : [paragraph(trimmed(text))]);

function hasOnlyName(item: Entity): boolean {
  return item.type === null && [item.role, item.notes, ...item.aliases].every((text) => trimmed(text) === '');
}

function entityTable(context: SectionContext): Block[] {
  const markedCell = (item: Entity, field: 'role' | 'notes'): Block[] => {
    const text = standingText(item, field);
    return text.text === '' ? [] : [paragraph(markedInlines(text, context.notes))];
  };
  const entities = inOrder(context.brief.entities);
  const placeOf = ({ id }: Entity) => recordPlace('entities', id);
  if (entities.every(hasOnlyName)) {
    const named = entities.map((item) => printedFrom(placeOf(item), cellText(item.name)));
    return bulletList(named.filter((blocks) => blocks.length > 0));
  }
  return recordTable<Entity>(
    entities,
    [
      { header: 'Name', weight: 24, isLabel: true, cell: (item) => cellText(item.name) },
      {
        header: 'Type',
        weight: 17,
        cell: (item) => cellText(item.type ? entityTypeNames[item.type] : ''),
      },
      { header: 'Role', weight: 32, cell: (item) => markedCell(item, 'role') },
      { header: 'Also known as', weight: 20, cell: (item) => cellText(item.aliases.join('; ')) },
      { header: 'Notes', weight: 24, cell: (item) => markedCell(item, 'notes') },
    ],
    {
      caption: 'Who and what matters',
      summary: 'One row for each person, organisation, place or thing with its type, role and other names.',
      placeOf,
    },
  );
}

function relationTable(context: SectionContext): Block[] {
  const { brief } = context;
  const nameOf = (id: Entity['id']) => trimmed(ownRecord(brief.entities, id)?.name ?? '');
  const relations = inOrder(brief.relations).filter(
    (item) => ownRecord(brief.entities, item.fromEntityId) && ownRecord(brief.entities, item.toEntityId),
  );
  const table = recordTable<Relation>(
    relations,
    [
      { header: 'Who', weight: 30, isLabel: true, cell: (item) => cellText(nameOf(item.fromEntityId)) },
      { header: 'Relation', weight: 24, cell: (item) => cellText(item.name) },
      { header: 'To whom', weight: 30, cell: (item) => cellText(nameOf(item.toEntityId)) },
      {
        header: 'Evidence',
        weight: 16,
        cell: (item) => cellText(labelsOf(item.evidenceIds, context.evidenceLabels).join(', ')),
      },
    ],
    {
      caption: 'How they stand to each other',
      summary: 'One row for each relation between two entities, with its evidence.',
      placeOf: ({ id }) => recordPlace('relations', id),
    },
  );
  return table.length === 0 ? [] : [heading(2, 'Relations'), ...table];
}

/** Who and what matters, and how they are connected. */
export const entitiesSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...entityTable(context),
  ...relationTable(context),
  ...sectionProse(context, section, 'body'),
];
