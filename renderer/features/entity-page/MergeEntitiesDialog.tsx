import { useState } from 'react';
import type { EntityPage } from '#shared/ipc/contract/entities.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { mergeEntities } from '../../commands/merge-entities.ts';
import { Remark } from '../../records/detail/Remark.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './EntityPage.module.css';

interface MergeEntitiesDialogProps {
  readonly page: EntityPage;
  readonly onClose: () => void;
}

const toggled = <Value,>(chosen: ReadonlySet<Value>, value: Value, isOn: boolean): ReadonlySet<Value> => {
  const next = new Set(chosen);
  if (isOn) next.add(value);
  else next.delete(value);
  return next;
};

function useMerging({ page, onClose }: MergeEntitiesDialogProps) {
  const own = page.names.filter(({ isAlias }) => !isAlias).map(({ name }) => name);
  const [to, setTo] = useState(page.name);
  const [names, setNames] = useState<ReadonlySet<string>>(new Set(own));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const key = (name: string) => name.trim().toLowerCase();
  const keys = new Set([...names].map(key));
  const briefs = page.inBriefs.filter(({ name }) => keys.has(key(name)));
  const chosen = briefs.filter(({ briefId }) => !left.has(briefId));
  const changed = chosen.filter(({ name }) => name !== to.trim());
  const isPossible = to.trim() !== '' && changed.length > 0;
  const merge = () => {
    onClose();
    const briefIds = [...new Set(chosen.map(({ briefId }) => briefId))];
    void mergeEntities({ names: [...names], to: to.trim(), briefIds });
  };
  const isCut = page.briefs > new Set(page.inBriefs.map(({ briefId }) => briefId)).size;
  return { isCut, own, to, setTo, names, setNames, left, setLeft, briefs, isPossible, merge };
}

/** Gives the names of an entity one name in chosen briefs; shows in which, and what they have now. */
export function MergeEntitiesDialog(props: MergeEntitiesDialogProps) {
  const form = useMerging(props);
  return (
    <FormDialog
      title="Rename or merge the entity"
      description="The names become one, and the others its aliases, so that every mention is still found. Several entities of one brief become one. Each brief keeps the change in its history, and undo takes it back."
      submitLabel={form.names.size > 1 ? 'Merge' : 'Rename'}
      isPossible={form.isPossible}
      onSubmit={form.merge}
      onClose={props.onClose}
    >
      <TextField label="Name from now on" value={form.to} onChange={form.setTo} maxLength={5_000} />
      {form.own.length > 1 && (
        <fieldset className={styles.choices}>
          <legend>Names that become it</legend>
          {form.own.map((name) => (
            <Checkbox
              key={name}
              label={visibleSigns(name)}
              value={form.names.has(name)}
              onChange={(isOn) => form.setNames(toggled(form.names, name, isOn))}
            />
          ))}
        </fieldset>
      )}
      <Briefs form={form} />
    </FormDialog>
  );
}

function Briefs({ form }: { readonly form: ReturnType<typeof useMerging> }) {
  const to = form.to.trim();
  return (
    <fieldset className={styles.choices}>
      <legend>In these briefs</legend>
      <div className={styles.list}>
        {form.briefs.map(({ briefId, entityId, title, name }) => (
          <Checkbox
            key={`${briefId} ${entityId}`}
            label={visibleSigns(title) || 'Untitled brief'}
            description={
              name === to
                ? `Has “${visibleSigns(name)}” already`
                : `“${visibleSigns(name)}” becomes “${visibleSigns(to)}”`
            }
            value={!form.left.has(briefId)}
            onChange={(isOn) => form.setLeft(toggled(form.left, briefId, !isOn))}
          />
        ))}
      </div>
      {form.isCut && (
        <Remark>Only the briefs with the newest information are listed. Do it again for the others.</Remark>
      )}
    </fieldset>
  );
}
