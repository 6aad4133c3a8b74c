import { useState } from 'react';
import type { ImportOutcome, LookedAt } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { leaveLooks } from '../../window/first-look.ts';
import type { FoundFiles } from '../../window/found-files.ts';
import { ManyLooks, useChoice } from './ManyLooks.tsx';
import { OneLook } from './OneLook.tsx';

interface FirstLookProps {
  readonly found: FoundFiles;
  readonly onClose: () => void;
}

/** Shows `.brief` files before anything of them enters the library, and asks what is to become of them. */
export function FirstLookDialog({ found, onClose }: FirstLookProps) {
  const { looks, unreadable } = found;
  const [shown, setShown] = useState<LookedAt | null>(null);
  // It is kept while one of the files is looked at more closely.
  const choice = useChoice(found);
  const leave = () => {
    onClose();
    leaveLooks(looks);
  };
  const isOne = looks.length + unreadable.length === 1;
  const [only] = looks;
  const look = isOne ? only : shown;
  if (look) {
    const back = isOne ? null : () => setShown(null);
    return (
      <OneLook
        key={look.token}
        look={look}
        found={{ ...found, left: choice.left }}
        onBack={back}
        onLeave={leave}
      />
    );
  }
  const [broken] = unreadable;
  if (isOne && broken) return <Unreadable {...broken} onClose={onClose} />;
  return <ManyLooks found={found} choice={choice} onShow={setShown} onLeave={leave} />;
}

function Unreadable(props: ImportOutcome['failed'][number] & { readonly onClose: () => void }) {
  const { file, message, onClose } = props;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${visibleSigns(file)} cannot be read`}
      description={visibleSigns(message)}
      actions={<Button onClick={onClose}>Close</Button>}
    />
  );
}
