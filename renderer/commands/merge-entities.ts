import type { BriefId } from '#shared/brief/ids.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../platform/workbench.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';
import { changedMessage } from '../window/changed-message.ts';
import { useEntityPage } from '../window/entity-page.ts';
import { valueOrTell } from '../window/problems.ts';
import { forgetLibraryChange, rememberLibraryChange } from './library-change.ts';

interface Merging {
  readonly names: readonly string[];
  readonly to: string;
  readonly briefIds: readonly BriefId[];
}

/**
 * Gives the entities with some names one name in some briefs, says what became of it, and offers to take it back. The
 * page of the entity follows its name.
 */
export async function mergeEntities({ names, to, briefIds }: Merging): Promise<void> {
  const before = useEntityPage.getState().name;
  const request = { names: [...names], to, briefIds: [...briefIds] };
  const done = valueOrTell(await workbench.call('entities.merge', request), 'The entity was not renamed');
  if (!done) return;
  const message = changedMessage(done);
  if (done.changed.length === 0) {
    showToast(message);
    return;
  }
  if (before !== null) useEntityPage.setState({ name: to });
  const undo = async () => {
    forgetLibraryChange();
    const back = valueOrTell(
      await workbench.call('library.changeBack', { changes: done.changed }),
      'The names were not changed back',
    );
    if (!back) return;
    if (before !== null && useEntityPage.getState().name === to) useEntityPage.setState({ name: before });
    const { title, ...rest } = changedMessage(back);
    showToast({ ...rest, title: title.replace(/ changed$/, ' changed back') });
  };
  const toast = showToast({ ...message, action: { label: 'Undo', onSelect: () => void undo() } });
  rememberLibraryChange({
    label: `Rename to “${visibleSigns(to)}”`,
    undo: () => {
      dismissToast(toast);
      void undo();
    },
  });
}

/** Says that two names are one entity or not, or (null) neither; says so, and offers to take it back. */
export async function judgeNames(one: string, other: string, isSame: boolean | null): Promise<void> {
  const judge = async (value: boolean | null) =>
    valueOrTell(await workbench.call('entities.judge', { one, other, isSame: value }), 'That was not kept');
  const done = await judge(isSame);
  if (!done) return;
  const undo = () => {
    forgetLibraryChange();
    void judge(done.before);
  };
  const names = `“${visibleSigns(one)}” and “${visibleSigns(other)}”`;
  const title =
    isSame === null
      ? `${names} are as briefs say again`
      : `${names} are ${isSame ? 'one entity' : 'kept apart'}`;
  const toast = showToast({ title, action: { label: 'Undo', onSelect: undo } });
  rememberLibraryChange({
    label: isSame === false ? 'Keep names apart' : 'Join names',
    undo: () => {
      dismissToast(toast);
      undo();
    },
  });
}
