import type { Page } from '@playwright/test';
import { drawOverPage } from '../renderer/drawings.ts';
import type { Drawing, FromPage, ToPage } from '../renderer/messages.ts';
import { expect, test } from './fixtures.ts';

interface DrawingPage {
  told: FromPage[];
  tell: (message: ToPage) => void;
}

/** Puts into a page what a person would have there; a test driver's windows have it not. */
async function drawIn(page: Page, drawing: Drawing): Promise<() => Promise<FromPage[]>> {
  await page.evaluate(`{
    const told = [], listeners = [];
    Object.assign(globalThis, { told, tell: (message) => listeners.forEach((listener) => listener(message)) });
    (${drawOverPage})({ post: (message) => told.push(message), onMessage: (listener) => listeners.push(listener) });
  }`);
  await page.evaluate(
    (what) => (globalThis as unknown as DrawingPage).tell({ kind: 'draw', id: 7, drawing: what }),
    drawing,
  );
  return () => page.evaluate(() => (globalThis as unknown as DrawingPage).told);
}

const item = (commandId: number, label: string, isEnabled = true) => ({
  commandId,
  label,
  accelerator: '',
  isSeparator: false,
  isEnabled,
  isChecked: false,
  items: [],
});

test('a drawn menu is walked by keyboard, past what is disabled', async ({ page }) => {
  const items = [item(1, 'One'), item(2, 'Two', false), item(3, 'Three')];
  const told = await drawIn(page, { type: 'menu', x: 10, y: 10, items: [{ ...item(9, 'File'), items }] });
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await told()).toEqual([
    { kind: 'drawing-answered', id: 7, answer: { choice: 3, text: '', isChecked: false } },
  ]);
});

test('a drawn message box gives the button, and Escape cancels it', async ({ page }) => {
  const box: Drawing = {
    type: 'message',
    title: '',
    message: 'Sure?',
    detail: '',
    buttons: ['Yes', 'No'],
    checkbox: '',
  };
  const told = await drawIn(page, box);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await told()).at(-1)).toMatchObject({ answer: { choice: 1 } });
  const again = await drawIn(page, box);
  await page.keyboard.press('Escape');
  expect((await again()).at(-1)).toMatchObject({ answer: { choice: -1 } });
});

test('a drawn field for a path gives what was typed', async ({ page }) => {
  const told = await drawIn(page, { type: 'path', title: 'Open', button: 'Open', value: '/old' });
  await page.keyboard.type('/new/file.txt');
  await page.keyboard.press('Enter');
  expect((await told()).at(-1)).toMatchObject({ answer: { choice: 0, text: '/new/file.txt' } });
});

test('a drawing that main withdraws is cancelled', async ({ page }) => {
  const told = await drawIn(page, { type: 'path', title: 'Open', button: 'Open', value: '' });
  await page.evaluate(() => (globalThis as unknown as DrawingPage).tell({ kind: 'withdraw', id: 7 }));
  expect((await told()).at(-1)).toMatchObject({ answer: { choice: -1 } });
});

test('F10 asks for the menu', async ({ page }) => {
  const told = await drawIn(page, { type: 'path', title: 'Open', button: 'Open', value: '' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('F10');
  expect((await told()).at(-1)).toMatchObject({ kind: 'menu-wanted' });
});
