import v8 from 'node:v8';
import type { App } from 'electron';

/**
 * What every thread and page begins with for its young objects, in MB. V8 begins with one, fills it dozens of times
 * while the program starts, and tidies up each time.
 */
const startingSize = 16;

/**
 * Gives pages, and the threads that are started from now on, room for what a start makes. To be called before Electron
 * is ready.
 */
export function giveRoomForStart(app: App): void {
  const flag = `--min-semi-space-size=${startingSize}`;
  v8.setFlagsFromString(flag);
  app.commandLine.appendSwitch('js-flags', flag);
}
