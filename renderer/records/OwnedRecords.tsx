import { type ComponentType, createContext, useContext } from 'react';
import type { RecordCollection } from './record-kinds.ts';

/** The kinds whose rows show records that belong to them: each of their rows has an `OwnedRecords`. */
export type OwnerCollection = 'keyJudgments';

export interface OwnedPartProps {
  readonly ownerId: string;
  /** What the owner is called on the page: "Key judgment 1". */
  readonly ownerName: string;
}

/** What draws the records of one kind that belong to one record, and the button that adds one. */
export interface OwnedPart {
  readonly collection: RecordCollection;
  readonly Of: ComponentType<OwnedPartProps>;
  readonly Add: ComponentType<OwnedPartProps>;
}

/** The kinds whose records belong to others, by the owners' kind. */
export type OwnedParts = Readonly<Record<OwnerCollection, readonly OwnedPart[]>>;

const OwnedPartsContext = createContext<OwnedParts>({ keyJudgments: [] });

/** Hands in what draws the records that belong to others, since a row knows only its own kind. */
export const OwnedPartsProvider = OwnedPartsContext.Provider;

type OwnerProps = OwnedPartProps & { readonly of: OwnerCollection };

/** The records of all kinds that belong to one record, shown in its row; nothing if there are none. */
export function OwnedRecords({ of, ...owner }: OwnerProps) {
  const parts = useContext(OwnedPartsContext)[of];
  return parts.map(({ collection, Of }) => <Of key={collection} {...owner} />);
}

/** The buttons that add records to one record, visible while the pointer or the cursor is in its row. */
export function AddOwnedRecords({ of, ...owner }: OwnerProps) {
  const parts = useContext(OwnedPartsContext)[of];
  return parts.map(({ collection, Add }) => (
    <span key={collection} data-row-add="">
      <Add {...owner} />
    </span>
  ));
}
