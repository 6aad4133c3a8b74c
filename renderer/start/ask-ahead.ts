import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { pageSize } from '../features/library/page-size.ts';
import { workbench } from '../platform/workbench.ts';

/*
 * What the first view shows is asked for before anything else of the window is even read by the browser; the answers
 * come while it reads. This file must stay free of what takes long to read.
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
