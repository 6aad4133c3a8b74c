import { useMemo } from 'react';
import {
  evidenceOrigins,
  type EvidenceOrigins as Found,
  type OriginPair,
} from '#shared/analysis/evidence-origins.ts';
import { originWords } from '#shared/analysis/sentences/origins.ts';
import { newId } from '#shared/brief/ids.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { makeIndependence } from '#shared/brief/kinds/independence.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { changeRecord } from '../../records/edit-record.ts';
import { useIsReadOnly } from '../../records/use-records.ts';

/** Where an item comes from: outlets and origins, and why origins are independent of each other. */
export function EvidenceOrigins({ record }: { readonly record: Evidence }) {
  const found = useOrigins(record);
  const words = originWords(found);
  if (words === '') return null;
  return (
    <>
      <Remark>{`${words}.`}</Remark>
      {found.pairs.map((pair) => (
        <Reason key={`${pair.one} ${pair.other}`} pair={pair} />
      ))}
      {record.credibility === 1 && found.independence !== 'established' && (
        <Remark>Credibility 1 means confirmed by independent sources. {whyNot(found)}</Remark>
      )}
    </>
  );
}

function useOrigins({ sourceIds }: Evidence): Found {
  const sources = useBriefPart('sources', (records) => records);
  const independences = useBriefPart('independences', (records) => records);
  return useMemo(
    () => evidenceOrigins({ sources, independences }, sourceIds),
    [sources, independences, sourceIds],
  );
}

function whyNot({ independence }: Found): string {
  if (independence === 'single') return 'Not more than one origin is recorded for this item.';
  return 'Say above why its origins know of it independently of each other.';
}

function say(document: BriefDocument, pair: OriginPair, reason: string) {
  if (pair.statementId !== null) {
    return changeRecord(document, 'independences', pair.statementId, { reason }, `why:${pair.statementId}`);
  }
  const order = orderAtEnd(document.brief.independences);
  const record = { ...makeIndependence(newId(), order, pair.one, pair.other), reason };
  return document.runCall({ name: recordCommands.independences.add.name, args: { record } });
}

function Reason({ pair }: { readonly pair: OriginPair }) {
  const document = useDocument();
  const name = (id: OriginPair['one']) =>
    ownRecord(document.brief.sources, id)?.title.trim() || 'an untitled source';
  const text = useGatheredText(pair.reason, (reason) => say(document, pair, reason));
  return (
    <SpelledTextArea
      label={`Why “${name(pair.one)}” and “${name(pair.other)}” are independent`}
      value={text.value}
      error={text.error}
      placeholder="Independence not established"
      readOnly={useIsReadOnly()}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
