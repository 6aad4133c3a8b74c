import { useApp } from '../window/app-store.ts';

/* Three panes beside each other leave the text of a brief too short a line in a window narrower than this. */
const tooNarrowForThreePanes = '(max-width: 1080px)';
/* So do two, where a window is small and zoomed in. */
const tooNarrowForTwoPanes = '(max-width: 640px)';

function setAside(query: string, pane: 'isLeftSetAside' | 'isRightSetAside'): () => void {
  const narrow = window.matchMedia(query);
  const follow = () => useApp.setState({ [pane]: narrow.matches });
  follow();
  narrow.addEventListener('change', follow);
  return () => narrow.removeEventListener('change', follow);
}

/**
 * Sets panes of this window aside whenever it has become too narrow for them, and brings them back when there is room
 * again. What other windows show and what is remembered stay as they are. Gives what ends it.
 */
export function followRoom(): () => void {
  const stops = [
    setAside(tooNarrowForThreePanes, 'isRightSetAside'),
    setAside(tooNarrowForTwoPanes, 'isLeftSetAside'),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
