import { describe, test } from 'vitest';
import { storedForms } from '../../fixtures/stored/forms.ts';
import { openAndGoOn, takeAllBack } from '../../fixtures/stored/old-library.ts';

describe.each(['closed', 'killed'] as const)('a library that was %s', (end) => {
  test.each(storedForms)('opens whole and goes on, and all that form %i did is taken back in it', (form) => {
    takeAllBack(openAndGoOn(form, end));
  });
});
