import { create } from 'zustand';
import type { RecordLabel } from '#shared/prose/record-label.ts';

/** One offer behind `@`: an entity of this brief, a label, a name known in the library, or a new entity. */
export interface MentionOffer {
  /** Null if the entity is still to be made. */
  readonly entityId: string | null;
  readonly name: string;
  /** The words put into the text; a chosen alias stays as it is. */
  readonly text: string;
  readonly detail: string;
  /** A record of the brief that is named by its label instead. */
  readonly label?: RecordLabel;
}

interface MentionMenuState {
  readonly isOpen: boolean;
  /** The offers are older than what was typed; newer ones are on their way. */
  readonly isLoading: boolean;
  /** Enter was pressed before they were there. */
  readonly isEntered: boolean;
  readonly offers: readonly MentionOffer[];
  readonly active: number;
  readonly place: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly choose: (offer: MentionOffer) => void;
}

/** The list that `@` opens. */
export const useMentionMenu = create<MentionMenuState>(() => ({
  isOpen: false,
  isLoading: false,
  isEntered: false,
  offers: [],
  active: 0,
  place: { left: 0, top: 0, bottom: 0 },
  choose: () => undefined,
}));
