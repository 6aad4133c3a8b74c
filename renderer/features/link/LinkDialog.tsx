import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isSafeLink } from '#shared/prose/schema.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { valueOrTell } from '../../window/problems.ts';
import { completedAddress } from './link-address.ts';

/** Opens an address outside the program, once the user has seen it and agreed. */
async function openOutside(href: string): Promise<void> {
  valueOrTell(await workbench.call('link.open', { href }), 'The link was not opened');
}

/** What an address is for, with a warning if something in it cannot be seen. */
function purposeOf(href: string): string {
  const seen = visibleSigns(href);
  const warning = seen === href ? '' : ` This one holds characters that cannot be seen: ${seen}`;
  return `A link is printed; nothing is fetched from it.${warning}`;
}

const presentLink = (editor: Editor) => String(editor.getAttributes('link').href ?? '');

/* Sets the link of the selected words; if none are selected, the address itself becomes the words. */
function setLink(editor: Editor, href: string, typed: string): void {
  const isNewText = editor.state.selection.empty && presentLink(editor) === '';
  const chain = editor.chain().focus().extendMarkRange('link');
  if (href === '') chain.unsetLink().run();
  else if (isNewText) {
    chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else chain.setMark('link', { href }).run();
}

function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange('link').unsetLink().run();
}

/** Sets or takes away the link of the selected words. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const present = presentLink(editor);
  const [address, setAddress] = useState(present);
  const href = completedAddress(address);
  const isWrong = href !== '' && !isSafeLink(href);
  const closeAnd = (change: () => void) => {
    onClose();
    change();
  };
  const apply = () => {
    if (!isWrong) closeAnd(() => setLink(editor, href, address.trim()));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Link"
      size="small"
      actions={
        <>
          {present !== '' && (
            <PresentLink href={isWrong ? '' : href} onRemove={() => closeAnd(() => removeLink(editor))} />
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={isWrong} onClick={apply}>
            Set link
          </Button>
        </>
      }
    >
      <Address value={address} href={href} isWrong={isWrong} onChange={setAddress} onEnter={apply} />
    </Dialog>
  );
}

/* What can be done with an existing link; an empty address cannot be opened. */
function PresentLink({ href, onRemove }: { readonly href: string; readonly onRemove: () => void }) {
  return (
    <>
      <Button disabled={href === ''} onClick={() => void openOutside(href)}>
        Open in browser…
      </Button>
      <Button onClick={onRemove}>Remove link</Button>
    </>
  );
}

function Address(props: {
  readonly value: string;
  /** The address as it would be stored. */
  readonly href: string;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}) {
  return (
    <TextField
      label="Address"
      description={purposeOf(props.href)}
      value={props.value}
      placeholder="https://"
      onChange={props.onChange}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // The cursor is back in the text before the key's default action, which would be a new paragraph there.
        event.preventDefault();
        props.onEnter();
      }}
      {...(props.isWrong && { error: 'Links in a brief start with http://, https:// or mailto:.' })}
    />
  );
}
