import { memo } from 'react';
import type { Evidence } from '#shared/brief/evidence.ts';
import { hypothesisId } from '#shared/brief/ids.ts';
import { evidenceLabels, hypothesisLabels } from '#shared/brief/queries.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { inspectProps } from '../../records/inspect-props.ts';
import { LateMenu } from '../../records/LateMenu.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { evidenceOnNoSide } from './evidence-sides.ts';
import styles from './HypothesisTable.module.css';

/** Evidence that speaks neither for nor against any hypothesis so far, so that none of it is out of sight. */
export function OtherEvidence() {
  const document = useDocument();
  const evidence = useRecords('evidence');
  const hypotheses = useRecords('hypotheses');
  const others = evidenceOnNoSide(evidence, hypotheses);
  const labels = evidenceLabels(document.brief);
  if (others.length === 0) return null;
  return (
    <Group title="Other evidence" count={others.length}>
      <ul className={styles.others} aria-label="Other evidence">
        {others.map((item) => (
          <Line key={item.id} item={item} label={labels.get(item.id) ?? ''} />
        ))}
      </ul>
    </Group>
  );
}

const Line = memo(function Line({ item, label }: { readonly item: Evidence; readonly label: string }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const items = (): MenuEntry[] => [
    ...Array.from(hypothesisLabels(document.brief)).flatMap(([id, name]) => {
      const rate = (rating: 'C' | 'I') =>
        document.run(rateEvidence, { evidenceId: item.id, hypothesisId: hypothesisId.parse(id), rating });
      return [
        { id: `for-${id}`, label: `Supports ${name}`, onSelect: () => rate('C') },
        { id: `against-${id}`, label: `Contradicts ${name}`, onSelect: () => rate('I') },
      ];
    }),
    { kind: 'separator', id: 'line' },
    {
      id: 'delete',
      label: `Delete ${label}`,
      danger: true,
      onSelect: () => removeWithUndo(document, 'evidence', item.id, label),
    },
  ];
  return (
    <li className={styles.line} {...inspectProps('evidence', item.id)}>
      <LateMenu
        items={items}
        button={{
          className: styles.evidenceLabel,
          disabled: isReadOnly,
          'aria-label': `${label}, for and against none`,
        }}
      >
        {label}
      </LateMenu>
      <RecordText
        collection="evidence"
        record={item}
        field="text"
        label={label}
        placeholder="What is known"
        look="small"
        isFirst
        onEmpty={() => removeEmpty(document, 'evidence', item.id)}
      />
    </li>
  );
});
