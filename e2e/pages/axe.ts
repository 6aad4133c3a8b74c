import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeNode {
  readonly target: readonly string[];
  readonly failureSummary?: string;
}

interface AxeApi {
  run(
    context: { readonly exclude: readonly string[][] },
    options: { readonly runOnly: readonly string[] },
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[] }>;
}

/** The rules that are held: WCAG 2.2 up to AA, and what axe calls good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds wrong with the window as it stands, one line a fault. Left out are the guards that keep the focus
 * inside an open dialog (they hand it on at once) and the dividers between panes, which lie between landmarks.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  // What is still fading in has too little contrast for a moment.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { readonly axe: AxeApi };
    const exclude = [
      ['[data-base-ui-focus-guard]'],
      ['[data-base-ui-inert] [tabindex]'],
      ['[role="separator"]'],
    ];
    const { violations } = await axe.run({ exclude }, { runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary ?? ''}`),
    );
  }, rules);
}
