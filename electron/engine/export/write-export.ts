import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import { type ExportOptions, formatWriters, type RenderedExport } from './format-writers.ts';

export type { ExportOptions, RenderedExport } from './format-writers.ts';

/**
 * Makes the file of a brief in the chosen format, in memory. Comes back with `template-unusable` for a house template
 * that cannot be used and with `export-refused` where the format cannot hold the brief.
 */
export function renderExport(
  brief: Brief,
  { format, pdfStandard }: Pick<ExportChoice, 'format' | 'pdfStandard'>,
  options: ExportOptions,
): Promise<Result<RenderedExport>> {
  return formatWriters[format](brief, { ...options, pdfStandard });
}
