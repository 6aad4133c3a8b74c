/** What a program may find in a text. */
export const signalKinds = [
  'person',
  'organisation',
  'place',
  'date',
  'quantity',
  'quotation',
  'claim',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** Printed names of what a program may find in a text. */
export const signalKindNames: Readonly<Record<SignalKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  date: 'Date',
  quantity: 'Quantity',
  quotation: 'Quotation',
  claim: 'Claim',
};
