import { refuseOtherMembersOfInstances, StrictEmitter } from '../strict.ts';
import { allContents } from './registry.ts';

type Source = Electron.NativeTheme['themeSource'];

interface SystemColours {
  isDark: boolean;
  isHighContrast: boolean;
  isForced: boolean;
}

/** The system's colours are what Chromium says they are, where a person looks; light under a test. */
let system: SystemColours = { isDark: false, isHighContrast: false, isForced: false };

class NativeTheme
  extends StrictEmitter<{ updated: [] }>
  implements
    Pick<
      Electron.NativeTheme,
      'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'inForcedColorsMode'
    >
{
  #source: Source = 'system';

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source))
      throw new TypeError('themeSource is system, light or dark');
    const before = this.shouldUseDarkColors;
    this.#source = source;
    for (const contents of allContents.values()) contents.$applyTheme();
    if (before !== this.shouldUseDarkColors) queueMicrotask(() => this.tell('updated'));
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? system.isDark : this.#source === 'dark';
  }

  get shouldUseHighContrastColors(): boolean {
    return system.isHighContrast;
  }

  get inForcedColorsMode(): boolean {
    return system.isForced;
  }
}
refuseOtherMembersOfInstances('nativeTheme', NativeTheme);

export const nativeTheme = new NativeTheme();

/** Called when a page sees other colours of the system than before. */
export function systemColours({ isDark, isHighContrast, isForced }: SystemColours): void {
  if (nativeTheme.themeSource !== 'system') return; // Then the page sees what it was told.
  const before = JSON.stringify(system);
  system = { isDark, isHighContrast, isForced };
  if (JSON.stringify(system) !== before) nativeTheme.tell('updated');
}
