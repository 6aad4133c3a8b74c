import { expect, test } from 'vitest';
import { damagedReadingNotice, salvageNotice } from '#engine/library/damage/salvage-notice.ts';

const nothingLost = {
  briefs: 12,
  fromBackup: 0,
  incomplete: 0,
  uncertain: 0,
  contentsLost: 0,
  lostTitles: [],
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
  expect(notice).toContain('3 attached files could not be read any more; attach again what you still have.');
});

test('briefs that are lost are told by their titles, a few of them', () => {
  const titles = Array.from({ length: 23 }, (_, index) => `Brief ${index}`);
  const notice = salvageNotice({ ...nothingLost, lostTitles: ['', ...titles] });
  expect(notice).toContain(
    '24 briefs could not be read any more: one without a title, “Brief 0”, “Brief 1”, ',
  );
  expect(notice).toContain('“Brief 18”, 4 more. The damaged file');
  expect(salvageNotice({ ...nothingLost, lostTitles: ['Ice'] })).toContain(
    'One brief could not be read any more: “Ice”.',
  );
});

test('a damaged library that was only read is said to be as it was', () => {
  const { keptAs: _, ...counts } = { ...nothingLost, incomplete: 1 };
  expect(damagedReadingNotice(counts)).toBe(
    'The library is damaged. It was left as it is, and 12 briefs could be read. One brief lost the latest changes and can only be read; duplicate to go on. Check the disk; start Briefwright with this library to have it repaired.',
  );
});
