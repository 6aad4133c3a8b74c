import { refuse, refuseOtherMembers } from '../strict.ts';

/** Chromium's switches as the app and the command line set them; browser.ts reads them when it starts Chromium. */
export const chromiumSwitches = new Map<string, string>();

export const commandLine = refuseOtherMembers('app.commandLine', {
  appendSwitch(name, value = '') {
    // A second --disable-features would silence the first one, here as in Electron.
    chromiumSwitches.set(name, value);
  },
  hasSwitch: (name) => chromiumSwitches.has(name),
  getSwitchValue: (name) => chromiumSwitches.get(name) ?? '',
  removeSwitch(name) {
    chromiumSwitches.delete(name);
  },
} satisfies Omit<Electron.CommandLine, 'appendArgument'>);

/** Chromium takes some things by a switch alone. What the switch says already may be said again, nothing else. */
export function refuseUnlessSwitched(what: string, name: string, value: string): void {
  if (chromiumSwitches.get(name) !== value) {
    refuse(what, `Say app.commandLine.appendSwitch('${name}', '${value}') before the app is ready, too.`);
  }
}
