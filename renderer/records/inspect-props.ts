import type { FocusEvent } from 'react';
import { recordPlace } from '#shared/brief/place.ts';
import { inspect } from '../window/app-store.ts';
import { placeProps } from '../window/go-to-place.ts';
import type { RecordCollection } from './record-kinds.ts';

/**
 * The attributes of the element that holds a record on the page: the inspector shows the record as soon as the cursor
 * is in it. Of two nested records, the inner one is shown.
 */
export function inspectProps(collection: RecordCollection, id: string) {
  return {
    ...placeProps(recordPlace(collection, id)),
    onFocus: (event: FocusEvent) => {
      event.stopPropagation();
      inspect(collection, id);
    },
  };
}
