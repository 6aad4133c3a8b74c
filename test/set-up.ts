import { afterEach } from 'vitest';
import { endTest } from './fixtures/after-test.ts';

// Files of a thread share their modules, so that a hook in a fixture would only be one of the first file that loads it.
// This file is run again for each.
afterEach(endTest);
