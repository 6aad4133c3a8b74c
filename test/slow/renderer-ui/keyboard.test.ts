import { expect as look, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GalleryHost, startGallery } from './open-gallery.ts';

let gallery: GalleryHost;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  gallery = await startGallery();
});

beforeEach(async () => {
  ({ page, complaints } = await gallery.open());
});

afterAll(async () => {
  await gallery.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('Menu', () => {
  it('opens, walks into a submenu and gives the focus back on Escape', async () => {
    await button('Actions').focus();
    await press('Enter');
    await look(page.getByRole('menuitem', { name: /^New item/ })).toBeFocused();
    await press('s', 'ArrowDown', 'ArrowRight');
    await look(page.getByRole('menuitemcheckbox', { name: 'Title' })).toBeFocused();
    await press('ArrowLeft');
    await look(page.getByRole('menuitem', { name: 'Sort by' })).toBeFocused();
    await press('Escape');
    await look(page.getByRole('menu')).toHaveCount(0);
    await look(button('Actions')).toBeFocused();
  });

  it('opens under the pointer, and runs what is chosen', async () => {
    await page.getByText('Press here with').click({ button: 'right' });
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await look(page.getByText('Duplicated')).toBeVisible();
    expect(complaints).toEqual([]);
  });
});

describe('Dialog', () => {
  it('puts the focus in its first field, keeps it inside and gives it back on Escape', async () => {
    await button('Open dialog').focus();
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save as template' });
    await look(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
    for (let step = 0; step < 6; step += 1) {
      await press('Tab');
      // At the last field the focus goes round by way of a guard at the edge of the dialog.
      await look
        .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
        .toBe(true);
    }
    await press('Escape');
    await look(dialog).toHaveCount(0);
    await look(button('Open dialog')).toBeFocused();
  });

  it('asks before a deletion with the focus on Cancel, and is not answered by a press outside', async () => {
    await page.getByRole('button', { name: 'Delete…' }).last().click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete row B?' });
    await look(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.mouse.click(4, 4);
    await look(dialog).toBeVisible();
    await press('Escape');
    await look(dialog).toHaveCount(0);
  });
});

describe('fields', () => {
  it('are named and described', async () => {
    const field = page.getByRole('textbox', { name: 'Reference' });
    await look(field).toHaveAccessibleDescription(/Two items have this reference/);
    await look(field).toHaveAttribute('aria-invalid', 'true');
    await look(page.getByRole('combobox', { name: /^Grade with error/ })).toHaveAccessibleDescription(
      'Choose a grade.',
    );
  });

  it('choose from a select by the keyboard', async () => {
    await page.getByRole('combobox', { name: /^Grade Choose/ }).focus();
    await press('Enter');
    await look(page.getByRole('option', { name: /^A/ })).toBeVisible();
    await press('ArrowDown', 'Enter');
    await look(page.getByRole('combobox', { name: /^Grade B/ })).toBeFocused();
    // A list that scrolls is where Base UI would add a style element.
    expect(complaints).toEqual([]);
  });

  it('grow with their text', async () => {
    const area = page.getByRole('textbox', { name: 'Summary' });
    const height = () => area.evaluate((element) => element.clientHeight);
    const before = await height();
    await area.focus();
    await press('End', 'Enter', 'Enter', 'Enter');
    expect(await height()).toBeGreaterThan(before);
    expect(await area.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(
      1,
    );
  });

  it('take an interval as it is written, and say what is wrong with another', async () => {
    const field = page.getByRole('textbox', { name: 'Likelihood' });
    await field.fill('80-60');
    await press('Enter');
    await look(field).toHaveValue('60–80');
    await look(page.getByRole('slider', { name: 'Likelihood, upper end' })).toHaveValue('80');
    await field.fill('perhaps');
    await look(field).toHaveAttribute('aria-invalid', 'true');
    await press('Escape');
    await look(field).toHaveValue('60–80');
    await page.getByRole('slider', { name: 'Likelihood, lower end' }).focus();
    await press('ArrowLeft');
    await look(field).toHaveValue('59–80');
  });
});

describe('Combobox', () => {
  it('completes a name and creates a new one', async () => {
    const field = page.getByRole('combobox', { name: 'Place', exact: true });
    await field.fill('osk');
    await look(page.getByRole('option', { name: /^Öskan/ })).toBeVisible();
    await press('Enter');
    await look(field).toHaveValue('Öskan');
    await field.fill('Veldt');
    await look(page.getByRole('option', { name: 'Create “Veldt”' })).toBeVisible();
    await press('Enter');
    await look(field).toHaveValue('Veldt');
  });

  it('makes chips of typed and pasted words and removes them again', async () => {
    const field = page.getByRole('combobox', { name: 'Tags' });
    const tags = page.getByRole('button', { name: /^Remove/ });
    const before = await tags.count();
    await field.pressSequentially('piracy,Energy,sanc');
    await press('ArrowDown', 'Enter');
    await look(tags).toHaveCount(before + 2);
    await look(button('Remove sanctions')).toBeVisible();
    await page.evaluate(() => navigator.clipboard.writeText('tugs, pilots; piracy'));
    await press('Control+v');
    await look(button('Remove pilots')).toBeVisible();
    await look(tags).toHaveCount(before + 4);
    await press('Backspace');
    await look(tags).toHaveCount(before + 3);
    expect(complaints).toEqual([]);
  });
});

describe('SplitPane', () => {
  it('resizes by arrow keys, reports pixels, and comes back at its width after closing', async () => {
    const divider = page.getByRole('separator', { name: 'Resize start pane' });
    const section = page.getByRole('region', { name: 'SplitPane' });
    await divider.focus();
    const value = async () => Number(await divider.getAttribute('aria-valuenow'));
    const before = await value();
    await press('ArrowRight');
    expect(await value()).toBeGreaterThan(before);
    await look(section.getByText('220 · 260')).toHaveCount(0);
    const width = await section.getByText('Start pane').evaluate((element) => element.clientWidth);
    await button('Start').click();
    await look(section.getByText('Start pane')).not.toBeInViewport();
    await button('Start').click();
    await look(section.getByText('Start pane')).toBeInViewport();
    const after = await section.getByText('Start pane').evaluate((element) => element.clientWidth);
    // Widths are remembered in whole pixels.
    expect(Math.abs(after - width)).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });

  it('keeps the side panes as wide when the window grows', async () => {
    const widths = () =>
      page
        .getByRole('region', { name: 'SplitPane' })
        .getByText('Start pane')
        .evaluate((element) => element.clientWidth);
    const before = await widths();
    await page.setViewportSize({ width: 1120, height: 900 });
    expect(Math.abs((await widths()) - before)).toBeLessThanOrEqual(1);
  });
});

describe('VirtualList', () => {
  it('draws only what is in sight and names the active row', async () => {
    const list = page.getByRole('listbox', { name: 'Entries', exact: true });
    await list.focus();
    await press('End');
    await look(list.getByRole('option', { name: 'Entry 500' })).toBeInViewport();
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    const active = await list.getAttribute('aria-activedescendant');
    expect(await list.getByRole('option', { name: 'Entry 500' }).getAttribute('id')).toBe(active);
  });

  it('selects with Shift, Ctrl and Space', async () => {
    const list = page.getByRole('listbox', { name: 'Entries', exact: true });
    const chosen = list.getByRole('option', { selected: true });
    await list.getByRole('option', { name: 'Entry 1', exact: true }).click();
    await look(chosen).toHaveCount(1);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await look(chosen).toHaveText(['Entry 1', 'Entry 2', 'Entry 3']);
    await press('Control+ArrowUp', 'Space');
    await look(chosen).toHaveText(['Entry 1', 'Entry 3']);
    await list.getByRole('option', { name: 'Entry 5', exact: true }).click({ modifiers: ['Control'] });
    await look(chosen).toHaveText(['Entry 1', 'Entry 3', 'Entry 5']);
    await press('Enter');
    await look(page.getByText('Opened: Entry 5')).toBeVisible();
  });
});

describe('ReorderList', () => {
  const rows = () => page.getByRole('list', { name: 'Rows' }).getByRole('textbox');

  it('moves a row with Alt and an arrow, keeps the focus in it and says where it went', async () => {
    const first = page.getByRole('textbox', { name: 'Text of Paid passage' });
    await first.focus();
    await press('Alt+ArrowDown');
    await look(rows()).toHaveText(['Selective denial', 'Paid passage', 'Closure for more than 72 hours']);
    await look(first).toBeFocused();
    await look(page.getByRole('status').filter({ hasText: 'moved to place 2 of 3' })).toHaveCount(1);
    await press('Alt+ArrowDown', 'Alt+ArrowDown');
    await look(rows()).toHaveText(['Selective denial', 'Closure for more than 72 hours', 'Paid passage']);
    await look(first).toBeFocused();
  });

  it('moves a row by its handle, and not when Escape is pressed on the way', async () => {
    const handle = page.getByRole('button', { name: /^Move Paid passage/ });
    const drag = async () => {
      await handle.hover();
      await page.mouse.down();
      const last = await rows().last().boundingBox();
      await page.mouse.move((last?.x ?? 0) + 10, (last?.y ?? 0) + (last?.height ?? 0), { steps: 4 });
    };
    await drag();
    await press('Escape');
    await page.mouse.up();
    await look(rows().first()).toHaveText('Paid passage');
    await drag();
    await page.mouse.up();
    await look(rows().last()).toHaveText('Paid passage');
  });
});

describe('Palette', () => {
  it('finds by abbreviation, marks what matched, runs with Enter and gives the focus back', async () => {
    await button('Open palette').focus();
    await press('Enter');
    const input = page.getByRole('combobox', { name: 'Search or run a command' });
    await look(input).toBeFocused();
    await page.keyboard.type('exw');
    const option = page.getByRole('option', { name: /^Export to Word/ });
    await look(option).toHaveAttribute('aria-selected', 'true');
    await look(option.locator('mark')).toHaveText(['Ex', 'W']);
    await press('Enter');
    await look(input).toHaveCount(0);
    await look(page.getByText('Ran: Export to Word')).toBeVisible();
    await look(button('Open palette')).toBeFocused();
  });

  it('does not run what is disabled, and closes on Escape', async () => {
    await button('Open palette').click();
    await page.keyboard.type('rate');
    await press('Enter');
    const input = page.getByRole('combobox', { name: 'Search or run a command' });
    await look(input).toBeVisible();
    await press('Escape');
    await look(input).toHaveCount(0);
  });
});

describe('Toast', () => {
  it('is read out politely, and an error stays until it is dismissed', async () => {
    await button('With undo').click();
    await button('Error').click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await look(messages).toHaveAttribute('aria-live', 'polite');
    await look(messages.getByText('The file was not written').first()).toBeVisible();
    await press('F6');
    const isInside = await messages.evaluate((element) => element.contains(document.activeElement));
    expect(isInside).toBe(true);
    await messages.getByRole('button', { name: 'Dismiss' }).first().click();
    await look(messages.getByText('The file was not written')).toHaveCount(0);
    await look(messages.getByText('Row B deleted').first()).toBeVisible();
  });
});

describe('Tooltip', () => {
  it('shows a button’s name and shortcut when the keyboard reaches it, and hides on Escape', async () => {
    await button('Bold').focus();
    await press('Tab', 'Shift+Tab');
    await look(page.getByText('Ctrl+B')).toBeVisible();
    await press('Escape');
    await look(page.getByText('Ctrl+B')).toHaveCount(0);
  });
});

describe('DateField', () => {
  const field = () => page.getByLabel('Published', { exact: true });

  it('takes what was typed when the field is left, and at Enter', async () => {
    await field().fill('2027-12-24');
    await press('Tab');
    await look(field()).toHaveValue('2027-12-24');
    await field().fill('2027-12-25');
    await press('Enter');
    await look(field()).toHaveValue('2027-12-25');
  });

  it('gives back at Escape what was there, and takes nothing', async () => {
    await field().fill('2027-11-11');
    await look(page.getByText('Read as 2027-11-11.')).toBeVisible();
    await press('Escape');
    await look(field()).not.toHaveValue('2027-11-11');
    await field().blur();
    await look(page.getByText('Read as')).toHaveCount(0);
  });

  it('keeps what is no date in the field and says why', async () => {
    await field().fill('soon');
    await field().blur();
    await look(page.getByText('This is no date.')).toBeVisible();
    await look(field()).toHaveValue('soon');
    await field().focus();
    await press('Escape');
    await look(page.getByText('This is no date.')).toHaveCount(0);
  });
});
