import type { ImportReport } from '#shared/readers/reading.ts';

export function Inspector(_props: { readonly importReport: ImportReport | null }) {
  return null;
}
