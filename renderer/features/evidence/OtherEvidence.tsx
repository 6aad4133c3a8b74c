import { memo } from 'react';
import { hypothesisId } from '#shared/brief/ids.ts';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { evidenceLabels, hypothesisLabels } from '#shared/brief/queries.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { useDocument } from '../../document/context.tsx';
import { removeEmpty } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { useRecords } from '../../records/use-records.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import styles from './Evidence.module.css';
import { EvidenceItem } from './EvidenceItem.tsx';
import { evidenceOnNoSide } from './evidence-sides.ts';

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
          <Item key={item.id} item={item} label={labels.get(item.id) ?? ''} />
        ))}
      </ul>
    </Group>
  );
}

const Item = memo(function Item({ item, label }: { readonly item: Evidence; readonly label: string }) {
  const document = useDocument();
  const entries = (): MenuEntry[] => [
    ...Array.from(hypothesisLabels(document.brief)).flatMap(([id, name]) => {
      const rate = (rating: 'C' | 'I') =>
        document.run(rateEvidence, { evidenceId: item.id, hypothesisId: hypothesisId.parse(id), rating });
      return [
        { id: `for-${id}`, label: `Supports ${name}`, onSelect: () => rate('C') },
        { id: `against-${id}`, label: `Contradicts ${name}`, onSelect: () => rate('I') },
      ];
    }),
    { kind: 'separator', id: 'line' },
  ];
  return (
    <EvidenceItem
      item={item}
      label={label}
      name={label}
      rated="for and against none"
      entries={entries}
      onEmpty={() => removeEmpty(document, 'evidence', item.id)}
    />
  );
});
