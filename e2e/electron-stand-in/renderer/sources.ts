import { pathToFileURL } from 'node:url';
import { makeCodec } from '../codec.ts';
import { drawOverPage } from './drawings.ts';
import type { PreloadBoot } from './messages.ts';
import { adaptPage } from './page-side.ts';
import { makePreloadSurroundings } from './preload-side.ts';
import { reportWindow } from './window-side.ts';
import { makeWorldBridge } from './world-bridge.ts';

/** The script for the page's own world, to run before the page's first script. */
export function pageWorldSource(secretName: string, schemes: Iterable<string>): string {
  return `if (self === top) {
(${makeWorldBridge})(${JSON.stringify(secretName)}, 'page', 'preload');
(${adaptPage})(${JSON.stringify([...schemes])});
}`;
}

/** The script for the isolated world: Electron's renderer half, then the app's preload as CommonJS. */
export function preloadWorldSource(boot: PreloadBoot, preloadText: string): string {
  const name = boot.preload ? pathToFileURL(boot.preload).href : 'no-preload';
  return `if (self === top) {
const $boot = ${JSON.stringify(boot)};
const $around = (${makePreloadSurroundings})($boot, (${makeWorldBridge})($boot.secretName, 'preload', 'page'), (${makeCodec})());
(${reportWindow})($boot, $around);
if ($boot.isInteractive) (${drawOverPage})($around);
const $module = { exports: {} };
try { (function (require, process, module, exports, global) {${preloadText}
}).call($module.exports, $around.require, $around.process, $module, $module.exports, globalThis); } catch (error) { $around.fail(error); }
}
//# sourceURL=${name}`;
}
