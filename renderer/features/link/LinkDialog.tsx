import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { isSafeLink } from '#shared/prose/schema.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { valueOrTell } from '../../window/problems.ts';

function completed(typed: string): string {
  const text = typed.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`;
}

/** Opens an address outside the program, once the user has seen it and agreed. */
async function openOutside(href: string): Promise<void> {
  valueOrTell(await workbench.call('link.open', { href }), 'The link was not opened');
}

/** What an address is for, and what it says where something in it cannot be seen. */
function purposeOf(href: string): string {
  const seen = visibleSigns(href);
  const warning = seen === href ? '' : ` This one holds signs that cannot be seen: ${seen}`;
  return `A link is printed; nothing is fetched from it.${warning}`;
}

/** Sets or takes away the link of the selected words. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const present = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(present);
  const href = completed(address);
  const isWrong = href !== '' && !isSafeLink(href);
  const apply = () => {
    if (isWrong) return;
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href === '') {
      chain.unsetLink().run();
    } else if (editor.state.selection.empty && present === '') {
      chain
        .insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    } else {
      chain.setMark('link', { href }).run();
    }
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
            <>
              <Button disabled={isWrong || href === ''} onClick={() => void openOutside(href)}>
                Open in browser…
              </Button>
              <Button
                onClick={() => {
                  onClose();
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                }}
              >
                Remove link
              </Button>
            </>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={isWrong} onClick={apply}>
            Set link
          </Button>
        </>
      }
    >
      <TextField
        label="Address"
        description={purposeOf(href)}
        value={address}
        placeholder="https://"
        onChange={setAddress}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The cursor is in the text again before the key's own work begins, which would be a new paragraph there.
          event.preventDefault();
          apply();
        }}
        {...(isWrong && { error: 'Links in a brief start with http://, https:// or mailto:.' })}
      />
    </Dialog>
  );
}
