import type { BriefTemplate } from '#shared/ipc/contract/brief-templates.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { loadBriefTemplates } from '../../window/brief-templates.ts';
import { tellProblem, valueOrTell } from '../../window/problems.ts';
import styles from './TemplatesDialog.module.css';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

async function share({ id }: BriefTemplate): Promise<void> {
  const shared = await workbench.call('briefTemplates.share', { id });
  if (!shared.ok) tellProblem(shared.error, 'The template was not written');
  else {
    showToast({
      title: `Written to ${visibleSigns(shared.value.fileName)}`,
      description: 'Whoever imports the file gets the template.',
      tone: 'good',
    });
  }
}

async function remove({ id }: BriefTemplate): Promise<void> {
  const removed = valueOrTell(
    await workbench.call('briefTemplates.remove', { id }),
    'The template was not removed',
  );
  if (removed) await loadBriefTemplates();
}

/** What a brief can begin with: its name, and what it is for. */
export function Words({ name, purpose }: { readonly name: string; readonly purpose: string }) {
  return (
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.purpose}>{purpose}</span>
    </span>
  );
}

/** The button that makes the brief. */
export function BeginButton(props: {
  readonly ref?: React.Ref<HTMLButtonElement> | undefined;
  readonly name: string;
  readonly onBegin: () => void;
}) {
  return (
    <Button ref={props.ref} aria-label={`New brief from ${props.name}`} onClick={props.onBegin}>
      New brief
    </Button>
  );
}

/** A template of the library: beginning with it, passing it on, removing it. */
export function OwnEntry(props: { readonly template: BriefTemplate; readonly onBegin: () => void }) {
  const { template } = props;
  const name = visibleSigns(template.name);
  return (
    <li className={styles.entry}>
      <Words name={name} purpose={`Saved ${day.format(new Date(template.added))}`} />
      <BeginButton name={name} onBegin={props.onBegin} />
      <Button variant="quiet" aria-label={`Share ${name} as a file`} onClick={() => void share(template)}>
        Share…
      </Button>
      <Button variant="quiet" aria-label={`Remove ${name}`} onClick={() => void remove(template)}>
        Remove
      </Button>
    </li>
  );
}
