import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** The program's own name, as it is in window titles. */
export const programName = 'Briefwright';

/** Two of them have room beside each other on a laptop's screen. */
export const smallestWindow = { width: 640, height: 480 } as const;

/** The background of the page, so that a new window is never a white flash in the dark. */
const canvas = { light: '#f4f3f0', dark: '#161615' } as const;

/** The background of a new window, in the dark or in the light. */
export const canvasColour = (isDark: boolean): string => (isDark ? canvas.dark : canvas.light);

export interface WindowLook {
  readonly bounds: Rectangle;
  readonly isDark: boolean;
  /** How much the page is enlarged. */
  readonly zoom: number;
  readonly preloadFile: string;
  readonly iconFile: string;
  readonly isDevelopment: boolean;
}

/**
 * The options of every window. Everything that separates a page from the system is stated explicitly, even if it is
 * Electron's default, so that a test can compare each option with Electron's checklist.
 */
export function windowOptions(look: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...look.bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: programName,
    icon: look.iconFile,
    show: false,
    backgroundColor: canvasColour(look.isDark),
    webPreferences: {
      preload: look.preloadFile,
      zoomFactor: look.zoom,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      spellcheck: false,
      devTools: look.isDevelopment,
    },
  };
}
