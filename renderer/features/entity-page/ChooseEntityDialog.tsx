import { useEffect, useState } from 'react';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Remark } from '../../records/detail/Remark.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { showEntityPage } from '../../window/entity-page.ts';
import styles from './EntityPage.module.css';

/* The entities of the library whose names begin with what is typed, or contain a word that does. */
function useFound(typed: string): readonly string[] | null {
  const [found, setFound] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void workbench
      .call('library.complete', { kind: 'entity', prefix: typed.slice(0, 200) })
      .then((answer) => {
        if (!isGone) setFound(answer.ok ? answer.value.values : []);
      });
    return () => {
      isGone = true;
    };
  }, [typed]);
  return found;
}

/** Asks for an entity of the library, and shows its page. */
export function ChooseEntityDialog({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const show = (name: string) => {
    onClose();
    void showEntityPage(name);
  };
  return (
    <FormDialog
      title="Page of an entity"
      description="Everything that the briefs of the library say of a person, an organisation or a place."
      size="small"
      submitLabel="Show"
      isPossible={(found?.length ?? 0) > 0}
      onSubmit={() => show(found?.[0] ?? typed)}
      onClose={onClose}
    >
      <TextField label="Name" value={typed} onChange={setTyped} maxLength={200} />
      {found?.length === 0 && <Remark>No brief has an entity of this name.</Remark>}
      <ul className={styles.found} aria-label="Entities">
        {found?.map((name) => (
          <li key={name}>
            <button type="button" className={styles.place} onClick={() => show(name)}>
              {visibleSigns(name)}
            </button>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
