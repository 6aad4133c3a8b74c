import { existsSync } from 'node:fs';
import { chooseInSaveDialog, expect, type Program } from './program.ts';

/** Exports the open brief to a file, by mouse, and waits until it is there. */
export async function exportAs(
  program: Program,
  format: 'Word document…' | 'PDF…' | 'Plain text…' | 'References (RIS)…' | 'Matrix as CSV…' | 'Brief file…',
  file: string,
  isFor = '',
): Promise<void> {
  const { app, page } = program;
  await chooseInSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: format }).click();
  const dialog = page.getByRole('dialog', { name: 'Export brief' });
  if (isFor !== '') await dialog.getByRole('textbox', { name: /^For review by/ }).fill(isFor);
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await expect(dialog).toHaveCount(0);
}
