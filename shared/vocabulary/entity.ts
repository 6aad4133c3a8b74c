/** Types of entities. */
export const entityTypes = [
  'person',
  'organisation',
  'group',
  'state',
  'place',
  'facility',
  'equipment',
  'other',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** Printed names of the types of entities. */
export const entityTypeNames: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  state: 'State',
  place: 'Place',
  facility: 'Facility',
  equipment: 'Equipment',
  other: 'Other',
};
