import { memo } from 'react';
import { type Evidence, type Rating, ratings } from '#shared/brief/evidence.ts';
import type { HypothesisId } from '#shared/brief/ids.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { ratingNames } from '#shared/publication/names.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { columnKey, type EvidenceSide, evidenceColumns } from './evidence-sides.ts';
import styles from './HypothesisTable.module.css';

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

/** One item of evidence in a cell: its label, with the rating behind it, and its text. */
export const EvidenceLine = memo(function EvidenceLine(props: EvidenceLineProps) {
  const { item, label, hypothesisId, hypothesisName, side } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const rating = item.ratings[hypothesisId]?.rating ?? null;
  const rate = (next: Rating | null) =>
    document.run(rateEvidence, { evidenceId: item.id, hypothesisId, rating: next });
  const place = columnKey(hypothesisId, side);
  const drop = () => {
    const column = evidenceColumns(document.brief.evidence).get(place) ?? [];
    removeEmpty(
      document,
      'evidence',
      item.id,
      column.map((line) => line.item),
      place,
    );
  };
  const items = (): MenuEntry[] => [
    {
      kind: 'group',
      id: 'ratings',
      label: `${label} against ${hypothesisName}`,
      items: ratings.map((value) => ({
        id: value,
        label: `${value} · ${ratingNames[value]}`,
        checked: rating === value,
        onSelect: () => rate(value),
      })),
    },
    { kind: 'separator', id: 'line' },
    { id: 'off', label: `Take off ${hypothesisName}`, onSelect: () => rate(null) },
    {
      id: 'delete',
      label: `Delete ${label}`,
      danger: true,
      onSelect: () => removeWithUndo(document, 'evidence', item.id, label),
    },
  ];
  const isStrong = rating === 'CC' || rating === 'II';
  return (
    <li className={styles.line} {...inspectProps('evidence', item.id)}>
      <LateMenu
        items={items}
        button={{
          className: styles.evidenceLabel,
          disabled: isReadOnly,
          'aria-label': `${label}${isStrong ? ` ${rating}` : ''}, ${rating === null ? 'not rated' : ratingNames[rating]}`,
        }}
      >
        {label}
        {isStrong && <span className={styles.strong}> {rating}</span>}
      </LateMenu>
      <RecordText
        collection="evidence"
        record={item}
        field="text"
        label={`${label}, ${hypothesisName}`}
        placeholder="What is known"
        look="small"
        isFirst
        place={place}
        onEnter={props.onEnter}
        onEmpty={drop}
      />
    </li>
  );
});
