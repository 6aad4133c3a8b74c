import { memo } from 'react';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import type { HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { columnKey, type EvidenceSide, evidenceColumns } from '#shared/queries/evidence-sides.ts';
import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty } from '../../records/edit-record.ts';
import { rate } from '../../records/rate.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { EvidenceItem } from './EvidenceItem.tsx';

interface EvidenceLineProps {
  readonly item: Evidence;
  /** "E4". */
  readonly label: string;
  readonly rating: Rating;
  readonly hypothesisId: HypothesisId;
  /** "Hypothesis A". */
  readonly hypothesisName: string;
  readonly side: EvidenceSide;
  readonly onEnter: () => void;
}

/** One item of evidence in a cell; the menu of its label has its rating. */
export const EvidenceLine = memo(function EvidenceLine(props: EvidenceLineProps) {
  const { item, label, rating, hypothesisId, hypothesisName, side } = props;
  const document = useDocument();
  const place = columnKey(hypothesisId, side);
  const drop = () => {
    const column = evidenceColumns(document.brief).get(place) ?? [];
    const list = column.map((line) => line.item);
    removeEmpty(document, 'evidence', item.id, list, place);
  };
  const isStrong = rating === 'CC' || rating === 'II';
  return (
    <EvidenceItem
      item={item}
      label={label}
      name={`${label}, ${hypothesisName}`}
      rated={ratingNames[rating]}
      mark={isStrong ? rating : undefined}
      entries={() => ratingEntries(document, props)}
      place={place}
      onEnter={props.onEnter}
      onEmpty={drop}
    />
  );
});

/* Every rating against the hypothesis, and removing it. */
function ratingEntries(document: BriefDocument, props: EvidenceLineProps): MenuEntry[] {
  const { item, label, rating, hypothesisId, hypothesisName } = props;
  return [
    {
      kind: 'group',
      id: 'ratings',
      label: `${label} against ${hypothesisName}`,
      items: ratings.map((value) => ({
        id: value,
        label: `${value} · ${ratingNames[value]}`,
        checked: rating === value,
        onSelect: () => rate(document, item.id, hypothesisId, value),
      })),
    },
    { kind: 'separator', id: 'line' },
    {
      id: 'off',
      label: `Remove from ${hypothesisName}`,
      onSelect: () => rate(document, item.id, hypothesisId, null),
    },
  ];
}
