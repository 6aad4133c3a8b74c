import type { Source } from '#shared/brief/kinds/source.ts';
import type { Reliability } from '#shared/vocabulary/admiralty.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { changeRecord } from '../../records/edit-record.ts';
import { useApp } from '../../window/app-store.ts';

/**
 * Gives a source another grade and keeps the one before, with the day and who changed it: reliability belongs to the
 * source and has a history (AJP-2.1). A source without a grade has nothing to keep.
 */
export function changeReliability(
  document: BriefDocument,
  source: Source,
  reliability: Reliability | null,
): void {
  if (reliability === source.reliability) return;
  const { settings } = useApp.getState();
  const former = {
    reliability: source.reliability,
    at: new Date().toISOString(),
    by: settings.author.trim(),
    reason: '',
  };
  const reliabilityHistory =
    source.reliability === null ? source.reliabilityHistory : [...source.reliabilityHistory, former];
  changeRecord(document, 'sources', source.id, { reliability, reliabilityHistory });
}
