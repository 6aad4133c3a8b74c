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
    return this.page.getByRole('listbox', { name: 'Briefs', exact: true }).getByRole('option');
  }

  /** The briefs of the list while it shows the trash. */
  get trashed(): Locator {
    return this.page.getByRole('listbox', { name: 'Briefs in the trash' }).getByRole('option');
  }

  /** An entry of the pane at the left. */
  nav(name: string | RegExp): Locator {
    return this.page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name });
  }

  row(title: string | RegExp): Locator {
    return this.rows.filter({ hasText: title });
  }
}
