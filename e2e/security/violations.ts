import type { Page } from '@playwright/test';
import type { Program } from '../pages/program.ts';

declare global {
  interface Window {
    violations: string[];
  }
}

/** Loads the window anew and notes from its first moment what the content security policy stops. */
export async function watchViolations({ app, page }: Program): Promise<void> {
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      window.violations.push(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  // From the main process: a page may not navigate, not even to itself.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await page.waitForFunction(() => window.violations !== undefined);
  await page.locator('[data-view]:not([data-view="starting"])').waitFor();
}

/** What the policy has stopped since it was last asked. */
export function newViolations(page: Page): Promise<string[]> {
  return page.evaluate(() => window.violations.splice(0));
}
