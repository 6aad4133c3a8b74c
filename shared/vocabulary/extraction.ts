/** What the program finds in a text and proposes. */
export const extractionKinds = [
  'person',
  'organisation',
  'place',
  'date',
  'quantity',
  'quotation',
  'claim',
] as const;
export type ExtractionKind = (typeof extractionKinds)[number];

/** Printed names of what is found. */
export const extractionKindNames: Readonly<Record<ExtractionKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  date: 'Date',
  quantity: 'Quantity',
  quotation: 'Quotation',
  claim: 'Claim',
};
