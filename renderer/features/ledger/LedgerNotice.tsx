import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog } from '../../window/app-store.ts';
import { useLedger } from '../../window/ledger.ts';

/** Says in the library that judgments are due to be decided, until it is put away. */
export function LedgerNotice() {
  const due = useLedger(({ summary, isNoticeAway }) => (isNoticeAway ? 0 : (summary?.due ?? 0)));
  if (due === 0) return null;
  return (
    <Banner
      title={
        due === 1 ? 'A key judgment is due to be decided.' : `${due} key judgments are due to be decided.`
      }
      reason="Their day has come: say how they came out, and the ledger tells how well judgments are borne out."
      actions={
        <Button size="small" onClick={() => showDialog({ kind: 'ledger' })}>
          Open the ledger
        </Button>
      }
      onDismiss={() => useLedger.setState({ isNoticeAway: true })}
    />
  );
}
