import { useRef, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import { type CoherenceMethod, coherences } from '#shared/vocabulary/outcome.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { Group } from '../../records/Group.tsx';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import { useApp } from '../../window/app-store.ts';
import styles from './Analysts.module.css';
import { AnalystTable } from './AnalystTable.tsx';
import { focusColumn } from './estimate-cells.ts';
import { Pooling } from './Pooling.tsx';
import { Spread } from './Spread.tsx';
import { askAnalyst, useEstimates } from './use-estimates.ts';

/**
 * The numbers of several analysts, each given apart from the others: a table to type them into, who has not answered,
 * where they lie on the ladder, and their mean, which becomes the brief's own only by a button.
 */
export function Analysts({ isBoth }: { readonly isBoth: boolean }) {
  const hypotheses = useRecords('hypotheses');
  const isReadOnly = useIsReadOnly();
  const kept = hypotheses.find(({ coherence }) => coherence !== null)?.coherence ?? null;
  const [chosen, choose] = useState<CoherenceMethod | null>(null);
  const method = chosen ?? kept ?? coherences[0];
  const read = useEstimates(method);
  const { analysts } = read;
  const area = useRef<HTMLDivElement>(null);
  const isComplementAsked =
    isBoth || analysts.some(({ estimates }) => estimates.some((one) => (one?.complement ?? null) !== null));
  if (hypotheses.length < 2 || (isReadOnly && analysts.length === 0)) return null;
  return (
    <Group title="Numbers of several analysts" count={analysts.length}>
      <div ref={area}>
        <p className={styles.hint}>
          {analysts.length === 0
            ? 'Several people who give numbers apart from each other, averaged, are closer to the truth than most of them alone.'
            : 'Each gives numbers apart from the others. Enter goes on to the next hypothesis; reasons are behind the name.'}
        </p>
        {analysts.length > 0 && <AnalystTable {...{ hypotheses, read }} isBoth={isComplementAsked} />}
        {!isReadOnly && (
          <AddAnalyst onAdded={(column) => afterFrame(() => focusColumn(area.current, column))} />
        )}
        <Spread {...{ hypotheses, read }} />
        {analysts.length > 0 && <Pooling {...{ read, method }} onMethod={choose} />}
      </div>
    </Group>
  );
}

function AddAnalyst({ onAdded }: { readonly onAdded: (column: number) => void }) {
  const document = useDocument();
  const people = useBriefPart('people', (part) => part);
  const author = useApp((state) => state.settings.author.trim());
  const asked = useEstimates(coherences[0]).analysts;
  const names = [author, ...inOrder(people).map(({ name }) => name)];
  const taken = new Set(asked.map(({ person }) => person.name));
  const options = [...new Set(names)].filter((name) => name !== '' && !taken.has(name));
  const add = (name: string | null) => {
    const id = name === null ? null : askAnalyst(document, name);
    if (id === null) return;
    const column = [...taken].length;
    const known = asked.findIndex(({ person }) => person.id === id);
    onAdded(known < 0 ? column : known);
  };
  return (
    <div className={styles.add}>
      <div className={styles.adding}>
        <Combobox
          // Each analyst that was added leaves an empty field.
          key={asked.length}
          label="Add an analyst"
          hideLabel
          placeholder="Add an analyst…"
          emptyText="Type a name"
          options={options.map((name) => ({ value: name, label: name }))}
          value={null}
          onChange={add}
          onCreate={add}
          creationLabel={(name) => `Ask ${name}`}
        />
      </div>
    </div>
  );
}
