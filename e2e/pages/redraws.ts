import type { Page } from '@playwright/test';

/* The part of React's tree of components that its developer tools read as well. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly stateNode: unknown;
}

interface FiberRoot {
  readonly current: Fiber;
}

/**
 * Has the page note which records are drawn again, from its next load on. React tells its developer tools of every
 * drawing, in the built program too; this listens in their place. Components whose function ran are counted for the
 * record, by its `data-place`, in which their first element stands, and for the row of the matrix, by its number.
 */
export async function noteRedraws(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const components: ReadonlySet<number> = new Set([0, 11, 14, 15]);
    const performedWork = 1;
    const drawn = new Set<string>();
    const firstElement = (fiber: Fiber | null): Element | null => {
      for (let node = fiber; node; node = node.child) {
        if (node.tag === 5 && node.stateNode instanceof Element) return node.stateNode;
      }
      return null;
    };
    // Only what differs from the drawing before was looked at by React.
    const visit = (fiber: Fiber): void => {
      if (components.has(fiber.tag) && fiber.flags & performedWork) {
        // What draws several rows stands in none of them.
        const row =
          fiber.child?.tag === 5 ? firstElement(fiber)?.closest('[role="grid"] [role="row"]') : null;
        if (row) drawn.add(`matrix row:${Number(row.getAttribute('aria-rowindex')) - 1}`);
        const record = firstElement(fiber)?.closest(
          '[data-place]:not([data-place^="sections:"], [data-place^="head:"])',
        );
        const place = record?.getAttribute('data-place') ?? '';
        if (place !== '') drawn.add(place.split(':').slice(0, 2).join(':'));
      }
      if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return;
      for (let child = fiber.child; child; child = child.sibling) visit(child);
    };
    Object.assign(globalThis, {
      recordsDrawn: drawn,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_id: number, root: FiberRoot) => visit(root.current),
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    });
  });
}

/** The records drawn again while something is done, as `collection:id`, sorted. */
export async function recordsRedrawn(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => (globalThis as unknown as { recordsDrawn: Set<string> }).recordsDrawn.clear());
  await act();
  return page.evaluate(() =>
    [...(globalThis as unknown as { recordsDrawn: Set<string> }).recordsDrawn].sort(),
  );
}
