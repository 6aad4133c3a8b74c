import type { Locator, Page } from '@playwright/test';

/** The window with the library in it. */
export class LibraryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get search(): Locator {
    return this.page.getByRole('textbox', { name: 'Search the library' });
  }

  get rows(): Locator {
    return this.page.getByRole('listbox', { name: 'Briefs' }).getByRole('option');
  }

  row(title: string | RegExp): Locator {
    return this.rows.filter({ hasText: title });
  }
}
