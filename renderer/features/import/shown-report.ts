import { create } from 'zustand';
import type { ImportReport } from '#shared/readers/reading.ts';

/* The report that was put away, so that it does not come back when the panes change. */
const usePutAway = create<{ readonly report: ImportReport | null }>(() => ({ report: null }));

/** Puts the report of an import away. */
export function putAway(report: ImportReport): void {
  usePutAway.setState({ report });
}

/** The report of an import, or null if there is none or it was put away. */
export function useShownReport(report: ImportReport | null): ImportReport | null {
  return usePutAway((state) => state.report) === report ? null : report;
}
