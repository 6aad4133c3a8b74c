import { memo, useCallback } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { HypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { Uncertainty } from '#shared/brief/kinds/uncertainty.ts';
import { inOrder } from '#shared/brief/order.ts';
import { keptGroups } from '#shared/queries/kept-groups.ts';
import { addRecord } from '../../document/add-record.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { CellLine } from '../../records/cell/CellLine.tsx';
import { RecordCell } from '../../records/cell/RecordCell.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { AddButton, DeleteButton } from '../../records/RecordTools.tsx';
import { focusRecord } from '../../window/app-store.ts';

const none: readonly Uncertainty[] = [];

const byHypothesis = keptGroups<Brief['uncertainties'], Uncertainty>((records) =>
  Map.groupBy(inOrder(records), ({ hypothesisId }) => hypothesisId),
);

/** What is not certain about one hypothesis. */
export const UncertaintyCell = memo(function UncertaintyCell(props: {
  readonly hypothesisId: HypothesisId;
  readonly name: string;
}) {
  const { hypothesisId, name } = props;
  const document = useDocument();
  const items = useBriefPart('uncertainties', (records) => byHypothesis(records).get(hypothesisId) ?? none);
  const add = useCallback(
    (afterId: string | null = null) => {
      const added = addRecord(document, 'uncertainties', { hypothesisId }, afterId);
      if (added.ok) focusRecord('uncertainties', added.value);
    },
    [document, hypothesisId],
  );
  const lines = items.map((item, index) => (
    <UncertaintyLine key={item.id} item={item} number={index + 1} hypothesisName={name} onEnter={add} />
  ));
  return (
    <RecordCell
      title="Key uncertainties"
      area="uncertainties"
      label={`Key uncertainties, ${name}`}
      tools={
        <AddButton isSmall label="Uncertainty" name={`Add key uncertainty to ${name}`} onAdd={() => add()} />
      }
    >
      {lines.length > 0 ? lines : null}
    </RecordCell>
  );
});

const UncertaintyLine = memo(function UncertaintyLine(props: {
  readonly item: Uncertainty;
  /** Its place among those of the hypothesis, counted from 1. */
  readonly number: number;
  readonly hypothesisName: string;
  /** Adds an empty one after the one with this id. */
  readonly onEnter: (afterId: string) => void;
}) {
  const { item, number, hypothesisName } = props;
  const document = useDocument();
  const name = `Key uncertainty ${number}`;
  const drop = () => {
    const items = byHypothesis(document.brief.uncertainties).get(item.hypothesisId);
    removeEmpty(document, 'uncertainties', item.id, items);
  };
  return (
    <CellLine
      collection="uncertainties"
      record={item}
      label={`${name}, ${hypothesisName}`}
      placeholder="What is not certain"
      onEnter={() => props.onEnter(item.id)}
      onEmpty={drop}
      after={
        <DeleteButton
          label={`Delete ${name.toLowerCase()} of ${hypothesisName}`}
          onDelete={() => removeWithUndo(document, 'uncertainties', item.id, name)}
        />
      }
    />
  );
});
