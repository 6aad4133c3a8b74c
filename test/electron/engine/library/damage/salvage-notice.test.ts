import { expect, test } from 'vitest';
import { salvageNotice } from '#engine/library/damage/salvage-notice.ts';

const nothingLost = {
  briefs: 12,
  fromBackup: 0,
  incomplete: 0,
  uncertain: 0,
  contentsLost: 0,
  keptAs: 'library-damaged.db',
  backupAt: null,
};

test('a salvage is told in whole sentences, with what it cost', () => {
  expect(salvageNotice(nothingLost)).toBe(
    'The library file was damaged, so what could be read was saved into a new one: 12 briefs. The damaged file is kept as “library-damaged.db” beside the library. Check the disk.',
  );
  const notice = salvageNotice({
    ...nothingLost,
    briefs: 1,
    fromBackup: 1,
    incomplete: 2,
    uncertain: 1,
    contentsLost: 3,
    backupAt: '2026-11-18T06:00:00.000Z',
  });
  expect(notice).toContain(': one brief. One brief came from the backup of 2026-11-18.');
  expect(notice).toContain('2 briefs lost the latest changes and can only be read; duplicate to go on.');
  expect(notice).toContain('One brief may lack the latest changes; compare with what you exported.');
  expect(notice).toContain(
    '3 attached files could not be read any more; attach what you still have once more.',
  );
});
