import { test } from 'vitest';
import { storedForms } from '../../fixtures/stored/forms.ts';
import { openAndGoOn, takeAllBack } from '../../fixtures/stored/old-library.ts';

test.each(storedForms)('all is taken back in a library of form %i that was closed', (form) => {
  takeAllBack(openAndGoOn(form, 'closed'));
});
