import type { Brief } from '#shared/brief/brief.ts';
import type { Confidence } from '#shared/brief/confidence.ts';
import type { KeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import type { Result } from '#shared/result.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { changeRecord } from '../../records/edit-record.ts';

/**
 * Changes the confidence in a key judgment; imported words no longer stand for it. The typing of a basis, in the row or
 * in the inspector, is one undo.
 */
export function changeJudgmentConfidence(
  document: BriefDocument,
  record: KeyJudgment,
  fields: Partial<Pick<Confidence, 'level' | 'basis'>>,
): Result<Brief> {
  const now = ownRecord(document.brief.keyJudgments, record.id)?.confidence ?? record.confidence;
  const confidence = { ...now, ...fields, sentence: '', isInProse: false };
  const group = fields.basis === undefined ? undefined : `judgment-basis:${record.id}`;
  return changeRecord(document, 'keyJudgments', record.id, { confidence }, group);
}
