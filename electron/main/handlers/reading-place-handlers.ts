import { ownRecord } from '#shared/brief/own-record.ts';
import { success } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';
import { withReadingPlace } from '../desktop-state.ts';

/** Requests about where the reader of a brief is; what the desktop remembers of it. */
export function readingPlaceHandlers({ memory }: Desktop): Pick<Handlers, 'place.keep' | 'place.of'> {
  return {
    'place.keep'({ briefId, place }) {
      memory.change({ reading: withReadingPlace(memory.state.reading, briefId, place) });
      return success({});
    },

    'place.of'({ briefId }) {
      return success({ place: ownRecord(memory.state.reading, briefId) ?? null });
    },
  };
}
