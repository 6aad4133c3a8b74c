import { expect, type Locator, type Page } from '@playwright/test';

/** The window with a brief in it. */
export class BriefPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get sheet(): Locator {
    return this.page.getByRole('main', { name: 'Brief' });
  }

  get title(): Locator {
    return this.sheet.getByRole('textbox', { name: 'Title', exact: true });
  }

  /** A piece of prose by its accessible name. */
  prose(name: string): Locator {
    return this.sheet.getByRole('textbox', { name, exact: true });
  }

  async waitUntilOpen(): Promise<void> {
    await this.sheet.waitFor();
    await this.title.waitFor();
  }

  /** Waits until the status bar says that everything is on disk. */
  async waitUntilSaved(): Promise<void> {
    await expect(this.page.locator('[data-save-state="saved"]')).toBeVisible();
  }

  /** Presses a button of the page that adds a record, and types into the field that takes the cursor. */
  async addAndType(button: string | RegExp, text: string): Promise<void> {
    const add = this.sheet.getByRole('button', { name: button }).first();
    await add.scrollIntoViewIfNeeded();
    await add.click();
    await this.typeIntoFocused(text);
  }

  /** Types where the cursor is, once it is in a field of the page. */
  async typeIntoFocused(text: string): Promise<void> {
    await expect(this.sheet.locator(':focus')).toBeEditable();
    await this.page.keyboard.type(text);
  }

  /** Puts the cursor at the end of a piece of prose and types. */
  async typeAtEnd(prose: string, text: string): Promise<void> {
    await this.prose(prose).click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /**
   * Everything the page shows of the brief's own words, block by block in page order: prose paragraphs, fields with
   * something in them, and the titles of sections that are not empty.
   */
  async shownBlocks(): Promise<string[]> {
    return this.sheet.evaluate((sheet) => {
      const wordsOf = (element: Element): string => {
        if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
          return element.value;
        const copy = element.cloneNode(true) as Element;
        for (const citation of copy.querySelectorAll('sup')) citation.remove();
        return copy.textContent ?? '';
      };
      const selector =
        '.ProseMirror p, .ProseMirror h1, .ProseMirror h2, .ProseMirror h3, textarea, input:not([type], [aria-hidden]), input[type="text"]:not([aria-hidden])';
      const blocksOf = (root: Element) =>
        Array.from(root.querySelectorAll(selector)).filter((element) => wordsOf(element).trim() !== '');
      const isEmptySection = (element: Element): boolean => {
        const section = element.closest('section[data-place^="sections:"]');
        return section !== null && element.closest('h2') !== null && blocksOf(section).length <= 1;
      };
      return blocksOf(sheet)
        .filter((element) => !isEmptySection(element))
        .map((element) => wordsOf(element).trim());
    });
  }
}
