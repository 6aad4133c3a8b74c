import { useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import { workbench } from '../../platform/workbench.ts';
import { isOnlyRead, useApp } from '../../window/app-store.ts';

/** The text of a capture, while it is not there yet (null), or why it cannot be shown, in a sentence. */
export interface ShownText {
  readonly text: string | null;
  readonly problem: string | null;
}

const waiting: ShownText = { text: null, problem: null };

const notInLibrary: ShownText = {
  text: null,
  problem:
    'This brief is only read, and the texts of its captures are shown from the library. Add the file to your library to read them.',
};

/** Reads the text of a capture from the library, by its hash; nothing without one. */
export function useCaptureText(briefId: BriefId, sha256: string | null): ShownText {
  const [shown, setShown] = useState(waiting);
  const isInLibrary = !useApp(isOnlyRead);
  useEffect(() => {
    if (sha256 === null || !isInLibrary) return;
    let isWanted = true;
    void workbench.call('capture.read', { briefId, sha256 }).then((read) => {
      if (!isWanted) return;
      setShown(
        read.ok ? { text: read.value.text, problem: null } : { text: null, problem: read.error.message },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [briefId, sha256, isInLibrary]);
  return isInLibrary ? shown : notInLibrary;
}
