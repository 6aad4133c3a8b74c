import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecentBrief } from '../../../electron/main/menu-template.ts';
import { RecentBriefs } from '../../../electron/main/recent-briefs.ts';
import { openDesktop } from './handlers/desktop-fixture.ts';

let given: ReturnType<typeof openDesktop>;
beforeEach(() => {
  given = openDesktop();
});
afterEach(() => given.close());

test('the briefs changed last are shown, ten at most, the newest first', async () => {
  const { engine } = given.desktop;
  for (let count = 0; count < 12; count += 1) await engine.call('brief.create', { from: 'blank' });
  const last = await engine.call('brief.create', { from: 'sample' });
  const shown: RecentBrief[][] = [];
  const recent = new RecentBriefs(engine, (briefs) => shown.push(briefs));
  await recent.look();
  expect(shown[0]).toHaveLength(10);
  expect(shown[0]?.[0]?.briefId).toBe(last.ok && last.value.briefId);
});
