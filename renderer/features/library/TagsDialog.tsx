import { type FormEvent, useId, useState } from 'react';
import { renameTags } from '../../commands/rename-tags.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { TagList } from './TagList.tsx';
import { type CountedTag, useTagNamed } from './use-tags.ts';

/** Which tags are chosen and the name they are to have: that of the first chosen, until another one is typed. */
function useChoice(given: readonly string[]) {
  const [chosen, setChosen] = useState(given);
  const [typed, setTyped] = useState<string | null>(null);
  const toggle = (name: string) =>
    setChosen((before) =>
      before.includes(name) ? before.filter((other) => other !== name) : [...before, name],
    );
  return { chosen, toggle, name: typed ?? chosen[0] ?? '', setName: setTyped };
}

interface TagsDialogProps {
  /** The tags that are chosen at first. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

/** What the dialog does: which tags get which name, and whether that can be done now. */
function useRenaming({ chosen: given, onClose }: TagsDialogProps) {
  const choice = useChoice(given);
  const { chosen, name } = choice;
  const [isBusy, setBusy] = useState(false);
  const target = useTagNamed(name, chosen);
  const isMerge = chosen.length > 1 || target !== undefined;
  const isChanged = isMerge || chosen[0] !== name.trim();
  const isPossible = chosen.length > 0 && name.trim() !== '' && isChanged;
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    setBusy(true);
    await renameTags(chosen, target?.name ?? name.trim());
    onClose();
  };
  return { ...choice, target, isMerge, isPossible, isBusy, rename };
}

/** Lists the tags of the library; one can be renamed in all briefs, and several can be made one. */
export function TagsDialog(props: TagsDialogProps) {
  const formId = useId();
  const { chosen, toggle, name, setName, target, isMerge, isPossible, isBusy, rename } = useRenaming(props);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && !isBusy && props.onClose()}
      title="Tags of the library"
      description="A tag is renamed in every brief that has it; several become one. Each brief keeps the change in its history. Briefs in the trash keep their tags."
      actions={
        <>
          <Button disabled={isBusy} onClick={props.onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={isBusy} disabled={!isPossible}>
            {isMerge ? 'Merge' : 'Rename'}
          </Button>
        </>
      }
    >
      <TagList chosen={chosen} onToggle={toggle} />
      <form id={formId} onSubmit={(event) => void rename(event)}>
        <TextField
          label={chosen.length > 1 ? 'Name of all of them' : 'New name'}
          description={sentenceFor(chosen, target)}
          value={name}
          onChange={setName}
          maxLength={200}
          disabled={chosen.length === 0}
        />
      </form>
    </Dialog>
  );
}

function sentenceFor(chosen: readonly string[], target: CountedTag | undefined): string {
  if (chosen.length === 0) return 'Choose one tag to rename it, or several to make them one.';
  if (!target) return chosen.length === 1 ? 'A name that is a tag already makes the two one.' : '';
  const briefs = target.count === 1 ? '1 brief has' : `${target.count.toLocaleString()} briefs have`;
  return `${briefs} the tag “${target.name}” already; they stay as they are.`;
}
