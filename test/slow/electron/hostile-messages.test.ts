import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerRequest } from '../../../electron/main/answers.ts';
import { isByContract, notingHandlers } from '../../electron/main/answering.ts';
import { fakeWorkbenchWindow } from '../../electron/main/fake-window.ts';
import { hostileMessage, requestName } from '../../electron/main/hostile-messages.ts';

test('a million hostile messages change nothing and stop nothing', async () => {
  const { handlers, reached } = notingHandlers();
  const { workbenchWindow } = fakeWorkbenchWindow();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(requestName, hostileMessage, async (name, message) => {
      reached.length = 0;
      const answer = await answerRequest(name, message, workbenchWindow, { handlers, checksAnswers: false });
      if (answer.ok) throw new Error(`${name} was answered`);
      if (reached.length === 0) refused += 1;
      else if (!isByContract(name, message))
        throw new Error(`${name} was reached by a message it does not allow`);
    }),
    { numRuns: 1_000_000 },
  );
  expect(refused).toBeGreaterThan(500_000);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
