import ChevronDown from 'lucide-react/icons/chevron-down';
import { tlpLabels } from '#shared/brief/marking.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './MarkingField.module.css';

/** The TLP label in its official colours, chosen from a menu, and the restrictions a source added. */
export function MarkingField() {
  const document = useDocument();
  const marking = useBrief((brief) => brief.marking);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const restrictions = useGatheredText(marking.restrictions, (value) =>
    document.run(
      changeHead,
      { fields: { marking: { ...document.brief.marking, restrictions: value } } },
      { group: 'head:restrictions' },
    ),
  );
  const definition = marking.tlp === null ? null : tlpDefinitions[marking.tlp];
  const choose = (tlp: (typeof tlpLabels)[number] | null) =>
    document.run(changeHead, { fields: { marking: { ...document.brief.marking, tlp } } });

  return (
    <div className={styles.marking}>
      <Menu
        trigger={
          <button
            type="button"
            disabled={isReadOnly}
            className={definition ? styles.label : styles.none}
            style={definition ? { color: definition.foreground, background: definition.background } : {}}
            aria-label={definition ? `Marking: ${definition.text}` : 'Marking: No marking'}
          >
            {definition?.text ?? 'No marking'}
            <ChevronDown size={12} aria-hidden="true" />
          </button>
        }
        items={[
          ...tlpLabels.map((label) => ({
            id: label,
            label: tlpDefinitions[label].text,
            detail: tlpDefinitions[label].meaning,
            checked: marking.tlp === label,
            onSelect: () => choose(label),
          })),
          { kind: 'separator', id: 'line' },
          {
            id: 'none',
            label: 'No marking',
            detail: 'No label is printed in header and footer, only further restrictions.',
            checked: marking.tlp === null,
            onSelect: () => choose(null),
          },
        ]}
      />
      {((definition && !isReadOnly) || marking.restrictions !== '') && (
        <div className={styles.restrictions}>
          <TextField
            label="Further restrictions"
            hideLabel
            readOnly={isReadOnly}
            value={restrictions.value}
            placeholder="Further restrictions"
            onChange={restrictions.onChange}
            onBlur={restrictions.onBlur}
          />
        </div>
      )}
    </div>
  );
}
