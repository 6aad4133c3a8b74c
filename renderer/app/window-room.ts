import { useApp } from '../window/app-store.ts';

/* Three panes beside each other leave the text of a brief too short a line in a window narrower than this. */
const tooNarrowForThreePanes = '(max-width: 1080px)';

/**
 * Sets the right pane of this window aside whenever the window has become too narrow for three panes, and brings it back
 * when there is room again. What other windows show and what is remembered stay as they are. Gives what ends it.
 */
export function followRoom(): () => void {
  const query = window.matchMedia(tooNarrowForThreePanes);
  const follow = () => useApp.setState({ isRightSetAside: query.matches });
  follow();
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}
