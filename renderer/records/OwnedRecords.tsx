import { type ComponentType, createContext, useContext } from 'react';
import type { RecordCollection } from './record-kinds.ts';

/** The kinds whose rows show the records that belong to them: each of their rows holds an `OwnedRecords`. */
export type OwnerCollection = 'keyJudgments';

export interface OwnedPartProps {
  readonly ownerId: string;
  /** What the owner is called on the page: "Key judgment 1". */
  readonly ownerName: string;
}

/** What draws the records of one kind that belong to one record. */
export interface OwnedPart {
  readonly collection: RecordCollection;
  readonly Of: ComponentType<OwnedPartProps>;
}

/** The kinds whose records belong to others, by the kind of those. */
export type OwnedParts = ReadonlyMap<OwnerCollection, readonly OwnedPart[]>;

const OwnedPartsContext = createContext<OwnedParts>(new Map());

/** Hands in what draws the records that belong to others: a row knows no kind but its own. */
export const OwnedPartsProvider = OwnedPartsContext.Provider;

/** The records of all kinds that belong to one record, in its row. */
export function OwnedRecords({ of, ...owner }: OwnedPartProps & { readonly of: OwnerCollection }) {
  const parts = useContext(OwnedPartsContext).get(of) ?? [];
  return parts.map(({ collection, Of }) => <Of key={collection} {...owner} />);
}
