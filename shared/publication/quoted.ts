import type { Evidence } from '../brief/kinds/evidence.ts';
import { trimmed } from './content.ts';
import { failureText } from './failure-text.ts';

/**
 * What stands below the text of an item of evidence: the words of its source, their translation and who made it, and
 * whether the item still holds. One text for each.
 */
export function belowEvidence(item: Evidence): string[] {
  const [quotation, translation, translator] = [item.quotation, item.translation, item.translator].map(
    trimmed,
  );
  const by = translator === '' ? '' : ` (${translator})`;
  return [
    quotation ? `“${quotation}”` : '',
    translation || translator ? `Translation${by}${translation ? `: “${translation}”` : ''}` : '',
    failureText(item.failure),
  ].filter((text) => text !== '');
}
