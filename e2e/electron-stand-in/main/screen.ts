import { browser } from '../chromium/browser.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { headlessScreen } from '../chromium/switches.ts';
import { isHeadless } from '../settings.ts';
import { asElectron, refuse, refuseOtherMembers } from '../strict.ts';
import { lifecycle } from './lifecycle.ts';

type Known =
  | 'id'
  | 'bounds'
  | 'workArea'
  | 'size'
  | 'workAreaSize'
  | 'scaleFactor'
  | 'rotation'
  | 'label'
  | 'internal';

function display(known: Pick<Electron.Display, Known>): Electron.Display {
  return asElectron(refuseOtherMembers('Display', known));
}

function seenDisplay(screen: Protocol.Emulation.ScreenInfo, index: number): Electron.Display {
  const { width, height, availWidth, availHeight } = screen;
  return display({
    id: index + 1,
    bounds: { x: screen.left, y: screen.top, width, height },
    workArea: { x: screen.availLeft, y: screen.availTop, width: availWidth, height: availHeight },
    size: { width, height },
    workAreaSize: { width: availWidth, height: availHeight },
    scaleFactor: screen.devicePixelRatio,
    rotation: screen.orientation.angle,
    label: screen.label,
    internal: screen.isInternal,
  });
}

function headlessDisplay(): Electron.Display {
  const size = headlessScreen;
  const area = { x: 0, y: 0, ...size };
  const looks = { scaleFactor: 1, rotation: 0, label: '', internal: false };
  return display({ id: 1, bounds: area, workArea: area, size, workAreaSize: size, ...looks });
}

function allDisplays(): [Electron.Display, ...Electron.Display[]] {
  if (!lifecycle.isReady) throw new Error("The 'screen' module can't be used before the app 'ready' event");
  if (isHeadless()) return [headlessDisplay()];
  const [first, ...others] = browser.screens.map(seenDisplay);
  return first ? [first, ...others] : refuse('a screen that Chromium does not see');
}

function overlap(a: Electron.Rectangle, b: Electron.Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function displayMatching(rect: Electron.Rectangle): Electron.Display {
  const displays = allDisplays();
  return displays.reduce((best, display) =>
    overlap(display.bounds, rect) > overlap(best.bounds, rect) ? display : best,
  );
}

/** The screens as Chromium saw them at the start; their changes are not followed, so nothing is ever emitted. */
export const screen = refuseOtherMembers('screen', {
  getAllDisplays: () => allDisplays(),
  getPrimaryDisplay: () => allDisplays()[0],
  getDisplayMatching: displayMatching,
  getDisplayNearestPoint: ({ x, y }) => displayMatching({ x, y, width: 1, height: 1 }),
} satisfies Pick<
  Electron.Screen,
  'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'getDisplayNearestPoint'
>);
