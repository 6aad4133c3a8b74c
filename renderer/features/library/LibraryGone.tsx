import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { useLibraryPlace, writeLibraryAgain } from '../../window/library-place.ts';

/** Says that the library's file has gone while it is open, and writes it again on request. */
export function LibraryGone() {
  const problem = useLibraryPlace((state) => state.problem);
  if (problem === null) return null;
  return (
    <Banner
      tone="error"
      title="The library is not on the disk any more"
      reason={problem}
      actions={
        <>
          <Button onClick={() => void writeLibraryAgain('here')}>Write it again</Button>
          <Button onClick={() => void writeLibraryAgain('elsewhere')}>Write it elsewhere…</Button>
        </>
      }
    />
  );
}
