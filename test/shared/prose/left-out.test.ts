import { expect, it } from 'vitest';
import { makeLeftOut } from '#shared/prose/left-out.ts';

it('gives one line for each kind, with at most three names', () => {
  const leftOut = makeLeftOut();
  for (const name of ['Map', 'Chart', '', 'Logo', 'Seal']) leftOut.note('picture', name);
  leftOut.note('script');
  expect(leftOut.lines()).toEqual([
    '5 pictures (“Map”, “Chart”, “Logo”, …): pictures are not taken over and nothing is loaded from the network.',
    '1 script or event handler: a brief holds no code.',
  ]);
});
