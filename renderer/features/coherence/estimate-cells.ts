/* The fields of the table of analysts by their places, so that keys lead from one to the next. */

/** Where a key leads: the field below or above, or on to the next, also into the next column. */
export type TableStep = 'down' | 'up' | 'on';

/** What a field at a place of the table has. */
export function cellProps(row: number, column: number): { readonly 'data-estimate': string } {
  return { 'data-estimate': `${column}:${row}` };
}

function fieldAt(table: Element, row: number, column: number): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-estimate="${column}:${row}"]`);
}

/**
 * Moves the focus from a field of the table, and says whether it did: at the end it stays where it is. `isBack` turns
 * `on` round.
 */
export function focusFrom(field: HTMLElement, step: TableStep, isBack: boolean): boolean {
  const table = field.closest('table');
  const [column = 0, row = 0] = (field.dataset.estimate ?? '').split(':').map(Number);
  if (!table) return false;
  const by = step === 'up' || (step === 'on' && isBack) ? -1 : 1;
  const beside = fieldAt(table, row + by, column);
  const wraps = step === 'on' && beside === null;
  const others = wraps ? table.querySelectorAll<HTMLElement>(`[data-estimate^="${column + by}:"]`) : [];
  const next = beside ?? [...others].at(by > 0 ? 0 : -1);
  next?.focus();
  return next !== undefined && next !== null;
}

/** Puts the cursor into the first field of an analyst, once it is there. */
export function focusColumn(root: Element | null, column: number): void {
  root?.querySelector<HTMLElement>(`[data-estimate="${column}:0"]`)?.focus();
}
