import { useEffect, useState } from 'react';
import { workbench } from '../../platform/workbench.ts';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import styles from './HelpDialogs.module.css';

/** What this program is, its version, and where the library lies. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [info, setInfo] = useState<{ readonly version: string; readonly libraryFile: string } | null>(null);
  useEffect(() => {
    void workbench.call('app.info', {}).then((answer) => {
      if (answer.ok) setInfo(answer.value);
    });
  }, []);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Briefwright" size="small">
      <dl className={styles.facts}>
        <div>
          <dt>Version</dt>
          <dd>{info?.version ?? '…'}</dd>
        </div>
        <div>
          <dt>Library</dt>
          <dd className={styles.path}>{info?.libraryFile ?? '…'}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        Names of cities come from GeoNames (geonames.org), used under the Creative Commons Attribution 4.0
        licence, cut to those with 50,000 inhabitants or more.
      </p>
      <p className={styles.note}>
        Works without a network and sends nothing anywhere. Not accredited for classified material:
        classification markings are for training and exercises only.
      </p>
    </Dialog>
  );
}
