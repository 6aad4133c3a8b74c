import { memo } from 'react';
import type { HypothesisId } from '#shared/brief/ids.ts';
import { type Evidence, type Rating, ratings } from '#shared/brief/kinds/evidence.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { ratingNames } from '#shared/publication/names.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty } from '../../records/edit-record.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { columnKey, type EvidenceSide, evidenceColumns } from './evidence-sides.ts';

interface EvidenceLineProps {
  readonly item: Evidence;
  /** "E4". */
  readonly label: string;
  readonly hypothesisId: HypothesisId;
  /** "Hypothesis A". */
  readonly hypothesisName: string;
  readonly side: EvidenceSide;
  readonly onEnter: () => void;
}

/** One item of evidence in a cell, with its rating behind its label. */
export const EvidenceLine = memo(function EvidenceLine(props: EvidenceLineProps) {
  const { item, label, hypothesisId, hypothesisName, side } = props;
  const document = useDocument();
  const rating = item.ratings[hypothesisId]?.rating ?? null;
  const place = columnKey(hypothesisId, side);
  const drop = () => {
    const column = evidenceColumns(document.brief.evidence).get(place) ?? [];
    const list = column.map((line) => line.item);
    removeEmpty(document, 'evidence', item.id, list, place);
  };
  const isStrong = rating === 'CC' || rating === 'II';
  return (
    <EvidenceItem
      item={item}
      label={label}
      name={`${label}, ${hypothesisName}`}
      rated={rating === null ? 'not rated' : ratingNames[rating]}
      mark={isStrong ? rating : undefined}
      entries={() => ratingEntries(document, props)}
      place={place}
      onEnter={props.onEnter}
      onEmpty={drop}
    />
  );
});

/* Every rating against the hypothesis, and taking it off. */
function ratingEntries(document: BriefDocument, props: EvidenceLineProps): MenuEntry[] {
  const { item, label, hypothesisId, hypothesisName } = props;
  const now = item.ratings[hypothesisId]?.rating;
  const rate = (rating: Rating | null) =>
    document.run(rateEvidence, { evidenceId: item.id, hypothesisId, rating });
  return [
    {
      kind: 'group',
      id: 'ratings',
      label: `${label} against ${hypothesisName}`,
      items: ratings.map((value) => ({
        id: value,
        label: `${value} · ${ratingNames[value]}`,
        checked: now === value,
        onSelect: () => rate(value),
      })),
    },
    { kind: 'separator', id: 'line' },
    { id: 'off', label: `Take off ${hypothesisName}`, onSelect: () => rate(null) },
  ];
}
