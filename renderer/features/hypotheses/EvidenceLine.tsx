import { memo } from 'react';
import { type Evidence, type Rating, ratings } from '#shared/brief/evidence.ts';
import type { Hypothesis } from '#shared/brief/hypothesis.ts';
import { inOrder } from '#shared/brief/order.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { ratingNames } from '#shared/publication/names.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { useIsReadOnly } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import styles from './HypothesisTable.module.css';

interface EvidenceLineProps {
  readonly item: Evidence;
  /** "E4". */
  readonly label: string;
  readonly hypothesis: Hypothesis;
  /** "Hypothesis A". */
  readonly hypothesisName: string;
  readonly onEnter: () => void;
}

/** One item of evidence in a cell: its label, with the rating behind it, and its text. */
export const EvidenceLine = memo(
  function EvidenceLine(props: EvidenceLineProps) {
    const { item, label, hypothesis, hypothesisName } = props;
    const document = useDocument();
    const isReadOnly = useIsReadOnly();
    const rating = item.ratings[hypothesis.id]?.rating ?? null;
    const rate = (next: Rating | null) =>
      document.run(rateEvidence, { evidenceId: item.id, hypothesisId: hypothesis.id, rating: next });
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
          onEnter={props.onEnter}
          onEmpty={() => removeEmpty(document, 'evidence', inOrder(document.brief.evidence), item.id)}
        />
      </li>
    );
  },
  (before, after) =>
    before.item === after.item &&
    before.label === after.label &&
    before.hypothesis.id === after.hypothesis.id &&
    before.hypothesisName === after.hypothesisName,
);
