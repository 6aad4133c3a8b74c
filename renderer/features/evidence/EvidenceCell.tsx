import Link2 from 'lucide-react/icons/link-2';
import { memo, useCallback, useMemo } from 'react';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import type { HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { inOrder } from '#shared/brief/order.ts';
import { evidenceLabels } from '#shared/brief/queries.ts';
import {
  columnKey,
  type EvidenceSide,
  evidenceColumns,
  type LabelledEvidence,
  sideOf,
  sideRating,
} from '#shared/queries/evidence-sides.ts';
import { addEvidence } from '../../document/add-record.ts';
import { useBriefParts, useDocument } from '../../document/context.tsx';
import { useCoveredParts } from '../../document/settled-brief.ts';
import { RecordCell } from '../../records/cell/RecordCell.tsx';
import { LatePopover } from '../../records/LateMenu.tsx';
import { useLongList } from '../../records/long-list/use-long-list.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { rate } from '../../records/rate.ts';
import rowButton from '../../records/row-button.module.css';
import { useIsReadOnly, useRecordCount } from '../../records/use-records.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import { focusRecord, isMatrixOpen, useApp } from '../../window/app-store.ts';
import styles from './Evidence.module.css';
import { EvidenceLine } from './EvidenceLine.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';

const titles: Readonly<Record<EvidenceSide, string>> = {
  supporting: 'Supporting evidence',
  contradicting: 'Contradicting evidence',
};

/** The parts of the brief on which the columns of evidence depend. */
const ratedParts = ['evidence', 'ratings'] as const;

const none: readonly LabelledEvidence[] = [];

interface EvidenceCellProps {
  readonly hypothesisId: HypothesisId;
  /** "Hypothesis A". */
  readonly name: string;
  readonly side: EvidenceSide;
}

/** The evidence for or against one hypothesis, with ways to add to it and to link what is there already. */
export const EvidenceCell = memo(function EvidenceCell({ hypothesisId, name, side }: EvidenceCellProps) {
  const document = useDocument();
  const key = columnKey(hypothesisId, side);
  const isCovered = useApp(isMatrixOpen);
  const items = useCoveredParts(ratedParts, isCovered, (brief) => evidenceColumns(brief).get(key) ?? none);
  const add = useCallback(() => {
    const added = addEvidence(document, { hypothesisId, rating: sideRating[side] });
    if (added.ok) focusRecord('evidence', added.value);
  }, [document, hypothesisId, side]);
  const label = `${titles[side]}, ${name}`;
  const { shown, tools } = useShownEvidence(label, items);
  const renderLine = ({ item, label: sign, rating }: LabelledEvidence) => (
    <EvidenceLine
      key={item.id}
      {...{ item, rating, hypothesisId, side, label: sign, hypothesisName: name, onEnter: add }}
    />
  );
  return (
    <RecordCell
      title={titles[side]}
      area={side}
      label={label}
      narrowing={tools}
      tools={
        <>
          <AddButton
            isSmall
            label="Evidence"
            name={`Add ${titles[side].toLowerCase()} to ${name}`}
            onAdd={add}
          />
          <LinkEvidence {...{ hypothesisId, name, side }} linked={items.length} />
        </>
      }
    >
      {shown.length > 0 ? <EvidenceLines place={key} lines={shown} renderLine={renderLine} /> : null}
    </RecordCell>
  );
});

function useShownEvidence(label: string, items: readonly LabelledEvidence[]) {
  const records = useMemo(() => items.map(({ item }) => item), [items]);
  const { shown, tools } = useLongList('evidence', label, records);
  const lines = useMemo(() => {
    if (shown === records) return items;
    const ids = new Set(shown.map(({ id }) => id));
    return items.filter(({ item }) => ids.has(item.id));
  }, [items, records, shown]);
  return { shown: lines, tools };
}

/* Only if there is evidence that is not `linked` here yet. */
function LinkEvidence(props: EvidenceCellProps & { readonly linked: number }) {
  const { name, side } = props;
  const count = useRecordCount('evidence');
  const isReadOnly = useIsReadOnly();
  if (isReadOnly || count <= props.linked) return null;
  return (
    <LatePopover
      title={`Link ${titles[side].toLowerCase()} to ${name}`}
      button={{
        className: rowButton.rowButton,
        'aria-label': `Link existing evidence as ${titles[side].toLowerCase()} of ${name}`,
        title: 'Link existing evidence',
      }}
      content={(close) => <LinkPanel {...props} onLinked={close} />}
    >
      <Link2 size={14} aria-hidden="true" />
    </LatePopover>
  );
}

function LinkPanel({ hypothesisId, side, onLinked }: EvidenceCellProps & { readonly onLinked: () => void }) {
  const document = useDocument();
  const brief = useBriefParts(ratedParts, (whole) => whole);
  const labels = evidenceLabels(brief);
  const others = inOrder(brief.evidence)
    .map((item) => ({ item, label: labels.get(item.id) ?? '' }))
    .filter(({ item }) => sideOf(brief, item.id, hypothesisId) !== side);
  const link = (id: string | null) => {
    if (id === null) return;
    onLinked();
    rate(document, evidenceId.parse(id), hypothesisId, sideRating[side]);
    // The button that was pressed disappears with the last item that can be linked. The panel gives the focus back
    // first.
    window.setTimeout(() => focusRecord('evidence', id, columnKey(hypothesisId, side)));
  };
  return (
    <div className={styles.linkPanel}>
      <Combobox
        label="Evidence"
        hideLabel
        placeholder="Search evidence"
        value={null}
        options={others.map(({ item, label }) => ({
          value: item.id,
          label: `${label} ${item.text}`.slice(0, 160),
        }))}
        onChange={link}
        emptyText="No evidence has these words"
      />
    </div>
  );
}
