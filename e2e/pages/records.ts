import { expect, type Locator, type Page } from '@playwright/test';

/** The records on the page of a brief and in the inspector. */
export class RecordsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get sheet(): Locator {
    return this.page.getByRole('main', { name: 'Brief' });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  get hypothesisTable(): Locator {
    return this.sheet.getByRole('table', { name: 'Competing hypotheses' });
  }

  /** A text field of the page by its accessible name. */
  field(name: string): Locator {
    return this.sheet.getByRole('textbox', { name, exact: true });
  }

  /** The statements of the hypotheses from top to bottom. */
  async statements(): Promise<string[]> {
    const fields = this.hypothesisTable.getByRole('textbox', { name: /^Hypothesis [A-Z0-9]+$/ });
    return fields.evaluateAll((areas) => areas.map((area) => ('value' in area ? String(area.value) : '')));
  }

  /** The texts of a checklist from top to bottom, by the noun of its records. */
  async texts(noun: string): Promise<string[]> {
    const fields = this.sheet.getByRole('textbox', { name: new RegExp(`^${noun} \\d+$`) });
    return fields.evaluateAll((areas) => areas.map((area) => ('value' in area ? String(area.value) : '')));
  }

  /** Focuses a button of the page and presses Enter on it, as somebody without a mouse does. */
  async pressButton(name: string | RegExp): Promise<void> {
    await this.sheet.getByRole('button', { name }).first().focus();
    await this.page.keyboard.press('Enter');
  }

  /** Types where the cursor is once that is a field of the page. */
  async type(text: string): Promise<void> {
    await expect(this.sheet.locator(':focus')).toBeEditable();
    await this.page.keyboard.type(text);
  }

  /** Opens a choice of the page with the keyboard and takes one of its entries. */
  async choose(label: RegExp, entry: string | RegExp): Promise<void> {
    await this.pressButton(label);
    const item = this.page.getByRole('menuitemcheckbox', { name: entry });
    await item.waitFor();
    for (let count = 0; count < 12; count += 1) {
      if (await item.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(item).toHaveCount(0);
  }
}
