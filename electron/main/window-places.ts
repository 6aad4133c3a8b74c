import type { Display, Rectangle } from 'electron';
import type { DesktopState, WindowPlace } from './desktop-state.ts';
import { smallestWindow } from './window-options.ts';

const usualSize = { width: 1280, height: 820 } as const;
const cascadeStep = 28;

/** The two halves of an area beside each other. */
export function halvesOf({ x, y, width, height }: Rectangle): { left: Rectangle; right: Rectangle } {
  const half = Math.floor(width / 2);
  return {
    left: { x, y, width: half, height },
    right: { x: x + half, y, width: width - half, height },
  };
}

type Screen = Pick<Display, 'bounds' | 'workArea'>;

/**
 * The name under which the window of a display is remembered: the display's size and position, which survive a restart.
 */
export function displayName({ bounds }: Pick<Display, 'bounds'>): string {
  return `${bounds.width}x${bounds.height}@${bounds.x},${bounds.y}`;
}

/**
 * Moves and shrinks a window until all of it is inside an area, even one that is smaller than the smallest window.
 */
function fitted(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, smallestWindow.width), area.width);
  const height = Math.min(Math.max(bounds.height, smallestWindow.height), area.height);
  return {
    width,
    height,
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
  };
}

function centred(area: Rectangle): Rectangle {
  const width = Math.min(usualSize.width, area.width);
  const height = Math.min(usualSize.height, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}

/**
 * Where a new window opens: where the last one was, on the same display if it is still there, always wholly visible,
 * and a step aside from open windows.
 */
export function placeForNewWindow(
  { places, lastDisplay }: Pick<DesktopState, 'places' | 'lastDisplay'>,
  displays: readonly [primary: Screen, ...others: Screen[]],
  open: readonly Rectangle[],
): WindowPlace {
  const display = displays.find((candidate) => displayName(candidate) === lastDisplay) ?? displays[0];
  const remembered = places[displayName(display)];
  let bounds = remembered ? fitted(remembered, display.workArea) : centred(display.workArea);
  const isTaken = () => open.some(({ x, y }) => x === bounds.x && y === bounds.y);
  for (let step = 0; isTaken() && step < open.length; step += 1) {
    const aside = { ...bounds, x: bounds.x + cascadeStep, y: bounds.y + cascadeStep };
    bounds = fitted(aside, display.workArea);
  }
  const isMaximized = open.length === 0 && (remembered?.isMaximized ?? false);
  return { ...bounds, isMaximized };
}

/** What to remember of a window on a display. */
export function rememberedPlace(
  state: Pick<DesktopState, 'places'>,
  display: Pick<Display, 'bounds'>,
  { x, y, width, height, isMaximized }: WindowPlace,
): Pick<DesktopState, 'places' | 'lastDisplay'> {
  const name = displayName(display);
  const whole = {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
    isMaximized,
  };
  return { places: { ...state.places, [name]: whole }, lastDisplay: name };
}
