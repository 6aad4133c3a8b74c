import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { pageSize } from '../features/library/page-size.ts';
import { workbench } from '../platform/workbench.ts';

/*
 * What the first view shows is asked for before the browser has loaded anything else of the window; the answers come
 * meanwhile. This file must not import anything that takes long to load.
 */

/** The answers the first view waits for. */
export const ahead = {
  settings: workbench.call('settings.get', {}),
  info: workbench.call('app.info', {}),
  list: workbench.call('library.list', {
    query: '',
    filter: emptyLibraryFilter,
    sort: 'recent',
    offset: 0,
    limit: pageSize,
  }),
};

let isListOld = false;
const stop = workbench.on('library.changed', () => {
  isListOld = true;
});

/** Whether the list that was asked for ahead is still what the library holds. To be asked once, at the end. */
export function isListFresh(): boolean {
  stop();
  return !isListOld;
}
