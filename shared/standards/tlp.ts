import type { Marking } from '../brief/marking.ts';
import { type TlpLabel, tlpLabels } from '../vocabulary/marking.ts';

/** A TLP 2.0 label as it is shown: always capitals, always on black (FIRST, 2022). */
export interface TlpDefinition {
  readonly text: string;
  /** Colour of the text, as `#RRGGBB`. */
  readonly foreground: string;
  readonly background: string;
  readonly meaning: string;
}

export const tlpDefinitions: Readonly<Record<TlpLabel, TlpDefinition>> = {
  RED: {
    text: 'TLP:RED',
    foreground: '#FF2B2B',
    background: '#000000',
    meaning: 'For the eyes and ears of individual recipients only, no further disclosure.',
  },
  'AMBER+STRICT': {
    text: 'TLP:AMBER+STRICT',
    foreground: '#FFC000',
    background: '#000000',
    meaning: 'Limited disclosure, on a need-to-know basis within the recipients’ organisation only.',
  },
  AMBER: {
    text: 'TLP:AMBER',
    foreground: '#FFC000',
    background: '#000000',
    meaning:
      'Limited disclosure, on a need-to-know basis within the recipients’ organisation and its clients.',
  },
  GREEN: {
    text: 'TLP:GREEN',
    foreground: '#33FF00',
    background: '#000000',
    meaning: 'Limited disclosure, within the recipients’ community, not via publicly accessible channels.',
  },
  CLEAR: {
    text: 'TLP:CLEAR',
    foreground: '#FFFFFF',
    background: '#000000',
    meaning: 'Recipients can spread this to the world, there is no limit on disclosure.',
  },
};

/* How widely each label may be passed on, the widest restriction last; what is not marked may go as far as anything. */
function restrictionOf(tlp: TlpLabel | null): number {
  return tlp === null ? 0 : tlpLabels.length - 1 - tlpLabels.indexOf(tlp);
}

/**
 * Says whether words under one marking may not simply go under another: its label restricts more, or it has further
 * words ("no onward sharing before 1 March") that the other does not have.
 */
export function isMarkedAbove(marking: Marking, own: Marking): boolean {
  if (restrictionOf(marking.tlp) > restrictionOf(own.tlp)) return true;
  const restrictions = marking.restrictions.trim();
  return restrictions !== '' && restrictions !== own.restrictions.trim();
}
