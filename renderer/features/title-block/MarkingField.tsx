import ChevronDown from 'lucide-react/icons/chevron-down';
import { changeHead } from '#shared/commands/head-change.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { type TlpLabel, tlpLabels } from '#shared/vocabulary/marking.ts';
import { useBrief, useDocument, useDocumentState } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { Menu } from '../../ui/Menu/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu/menu-entry.ts';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './MarkingField.module.css';

/** The TLP label in its official colours, chosen from a menu, and the restrictions a source added. */
export function MarkingField() {
  const marking = useBrief((brief) => brief.marking);
  const isReadOnly = useDocumentState((state) => state.readOnly !== null);
  const hasRestrictions = (marking.tlp !== null && !isReadOnly) || marking.restrictions !== '';
  return (
    <div className={styles.marking}>
      <Label tlp={marking.tlp} isReadOnly={isReadOnly} />
      {hasRestrictions && <Restrictions stored={marking.restrictions} isReadOnly={isReadOnly} />}
    </div>
  );
}

function Label({ tlp, isReadOnly }: { readonly tlp: TlpLabel | null; readonly isReadOnly: boolean }) {
  const document = useDocument();
  const definition = tlp === null ? null : tlpDefinitions[tlp];
  const choose = (next: TlpLabel | null) =>
    document.run(changeHead, { fields: { marking: { ...document.brief.marking, tlp: next } } });
  return (
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
      items={markingEntries(tlp, choose)}
    />
  );
}

function markingEntries(tlp: TlpLabel | null, choose: (next: TlpLabel | null) => void): MenuEntry[] {
  return [
    ...tlpLabels.map((label) => ({
      id: label,
      label: tlpDefinitions[label].text,
      detail: tlpDefinitions[label].meaning,
      checked: tlp === label,
      onSelect: () => choose(label),
    })),
    { kind: 'separator', id: 'line' },
    {
      id: 'none',
      label: 'No marking',
      detail: 'No label is printed in header and footer, only further restrictions.',
      checked: tlp === null,
      onSelect: () => choose(null),
    },
  ];
}

function Restrictions({ stored, isReadOnly }: { readonly stored: string; readonly isReadOnly: boolean }) {
  const document = useDocument();
  const text = useGatheredText(stored, (restrictions) =>
    document.run(
      changeHead,
      { fields: { marking: { ...document.brief.marking, restrictions } } },
      { group: 'head:restrictions' },
    ),
  );
  return (
    <div className={styles.restrictions}>
      <TextField
        label="Further restrictions"
        hideLabel
        readOnly={isReadOnly}
        error={text.error}
        value={text.value}
        placeholder="Further restrictions"
        onChange={text.onChange}
        onBlur={text.onBlur}
      />
    </div>
  );
}
