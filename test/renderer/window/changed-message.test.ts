import { expect, test } from 'vitest';
import { changedMessage } from '#renderer/window/changed-message.ts';

const message = 'It is in the trash.';

test('says how many briefs were changed, which were not, and why', () => {
  expect(changedMessage({ changed: [1, 2], unchanged: 0, failed: [], left: 0 })).toEqual({
    title: '2 briefs changed',
    description: '',
    tone: 'good',
  });
  const failed = [
    { title: 'Ilsen', message },
    { title: '', message },
  ];
  expect(changedMessage({ changed: [1], unchanged: 1, failed, left: 3 })).toEqual({
    title: '1 of 7 briefs changed',
    description:
      '1 had it already. 3 were left as they are, since the work was stopped. 2 were not changed (“Ilsen”, “Untitled brief”): It is in the trash.',
    tone: 'error',
  });
});
