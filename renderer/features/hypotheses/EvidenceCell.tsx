import Link2 from 'lucide-react/icons/link-2';
import { useState } from 'react';
import type { Evidence } from '#shared/brief/evidence.ts';
import type { Hypothesis } from '#shared/brief/hypothesis.ts';
import { evidenceId } from '#shared/brief/ids.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { focusRecord } from '../../app/app-store.ts';
import { addEvidence } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useEvidenceLabels, useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import { Popover } from '../../ui/Popover/Popover.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { type EvidenceSide, sideOf, sideRating } from './evidence-sides.ts';
import styles from './HypothesisTable.module.css';

const titles: Readonly<Record<EvidenceSide, string>> = {
  supporting: 'Supporting evidence',
  contradicting: 'Contradicting evidence',
};

interface EvidenceCellProps {
  readonly hypothesis: Hypothesis;
  /** "Hypothesis A". */
  readonly name: string;
  readonly side: EvidenceSide;
}

/** The evidence for or against one hypothesis, with ways to add to it and to link what is there already. */
export function EvidenceCell({ hypothesis, name, side }: EvidenceCellProps) {
  const document = useDocument();
  const evidence = useRecords('evidence');
  const labels = useEvidenceLabels();
  const items = evidence.filter((item) => sideOf(item, hypothesis.id) === side);
  const others = evidence.filter((item) => sideOf(item, hypothesis.id) !== side);
  const add = () => {
    const id = addEvidence(document, { hypothesisId: hypothesis.id, rating: sideRating[side] });
    if (id !== null) focusRecord('evidence', id);
  };
  return (
    <td className={styles[side]}>
      <div className={styles.cellHead} aria-hidden="true">
        {titles[side]}
      </div>
      {items.length > 0 && (
        <ul className={styles.lines} aria-label={`${titles[side]}, ${name}`}>
          {items.map((item) => (
            <EvidenceLine
              key={item.id}
              item={item}
              label={labels.get(item.id) ?? ''}
              hypothesis={hypothesis}
              hypothesisName={name}
              onEnter={add}
            />
          ))}
        </ul>
      )}
      <div className={styles.cellTools}>
        <AddButton
          isSmall
          label="Evidence"
          name={`Add ${titles[side].toLowerCase()} to ${name}`}
          onAdd={add}
        />
        {others.length > 0 && <LinkEvidence {...{ hypothesis, name, side, others, labels }} />}
      </div>
    </td>
  );
}

interface LinkEvidenceProps extends EvidenceCellProps {
  readonly others: readonly Evidence[];
  readonly labels: ReadonlyMap<string, string>;
}

function LinkEvidence({ hypothesis, name, side, others, labels }: LinkEvidenceProps) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  if (isReadOnly) return null;
  const link = (id: string | null) => {
    if (id === null) return;
    setOpen(false);
    document.run(rateEvidence, {
      evidenceId: evidenceId.parse(id),
      hypothesisId: hypothesis.id,
      rating: sideRating[side],
    });
  };
  return (
    <Popover
      title={`Link ${titles[side].toLowerCase()} to ${name}`}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={styles.link}
          aria-label={`Link existing evidence as ${titles[side].toLowerCase()} of ${name}`}
          title="Link existing evidence"
        >
          <Link2 size={14} aria-hidden="true" />
        </button>
      }
    >
      <div className={styles.linkPanel}>
        <Combobox
          label="Evidence"
          hideLabel
          placeholder="Search evidence"
          value={null}
          options={others.map((item) => ({
            value: item.id,
            label: `${labels.get(item.id) ?? ''} ${item.text}`.slice(0, 160),
          }))}
          onChange={link}
          emptyText="No evidence has these words"
        />
      </div>
    </Popover>
  );
}
