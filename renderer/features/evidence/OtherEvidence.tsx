import { memo } from 'react';
import type { Evidence } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { evidenceLabels, hypothesisLabels } from '#shared/brief/queries.ts';
import { evidenceOnNoSide } from '#shared/queries/evidence-sides.ts';
import { useDocument } from '../../document/context.tsx';
import { useCoveredParts } from '../../document/settled-brief.ts';
import { removeEmpty } from '../../records/edit-record.ts';
import { Group } from '../../records/Group.tsx';
import { useLongList } from '../../records/long-list/use-long-list.tsx';
import { rate } from '../../records/rate.ts';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { isMatrixOpen, useApp } from '../../window/app-store.ts';
import styles from './Evidence.module.css';
import { EvidenceItem } from './EvidenceItem.tsx';
import { EvidenceLines } from './EvidenceLines.tsx';

const parts = ['evidence', 'ratings', 'hypotheses'] as const;

const renderLine = ({ item, label }: { readonly item: Evidence; readonly label: string }) => (
  <Item key={item.id} item={item} label={label} />
);

/** Evidence that so far speaks neither for nor against any hypothesis, so that none is out of sight. */
export function OtherEvidence() {
  const brief = useCoveredParts(parts, useApp(isMatrixOpen), (whole) => whole);
  const others = evidenceOnNoSide(brief);
  const labels = evidenceLabels(brief);
  const { shown, tools } = useLongList('evidence', 'Other evidence', others);
  if (others.length === 0) return null;
  const lines = shown.map((item) => ({ item, label: labels.get(item.id) ?? '' }));
  return (
    <Group title="Other evidence" count={others.length}>
      {tools}
      <ul className={styles.others} aria-label="Other evidence">
        <EvidenceLines place={null} lines={lines} renderLine={renderLine} />
      </ul>
    </Group>
  );
}

const Item = memo(function Item({ item, label }: { readonly item: Evidence; readonly label: string }) {
  const document = useDocument();
  const entries = (): MenuEntry[] => [
    ...Array.from(hypothesisLabels(document.brief)).flatMap(([id, name]) => {
      const as = (rating: 'C' | 'I') => rate(document, item.id, hypothesisId.parse(id), rating);
      return [
        { id: `for-${id}`, label: `Supports hypothesis ${name}`, onSelect: () => as('C') },
        { id: `against-${id}`, label: `Contradicts hypothesis ${name}`, onSelect: () => as('I') },
      ];
    }),
    { kind: 'separator', id: 'line' },
  ];
  return (
    <EvidenceItem
      item={item}
      label={label}
      name={label}
      rated="neither for nor against any hypothesis"
      entries={entries}
      onEmpty={() => removeEmpty(document, 'evidence', item.id)}
    />
  );
});
