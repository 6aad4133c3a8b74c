import { type ElectronApplication, expect } from '@playwright/test';

/** Whether an entry of the menu bar can be chosen, by the name of its command; null where there is none. */
export function isPossible(app: ElectronApplication, command: string): Promise<boolean | null> {
  return app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? null,
    command,
  );
}

/** Chooses an entry of the menu bar by the name of its command, as soon as it can be chosen. */
export async function choose(app: ElectronApplication, command: string): Promise<void> {
  await expect.poll(() => isPossible(app, command)).toBe(true);
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
}
