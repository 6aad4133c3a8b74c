import { useEffect } from 'react';
import { useBrief } from '../../document/context.tsx';
import { MarkMenu } from '../../editor/passages/MarkMenu.tsx';
import { MentionMenu } from '../../editor/prose/MentionMenu.tsx';
import { spelling } from '../../editor/spelling/spelling-service.ts';
import { ProseMenu } from '../../features/prose-menu/ProseMenu.tsx';
import { workbench } from '../../platform/workbench.ts';

/** Help while writing: the list that `@` opens, and the spelling check in the brief's language. */
export function WritingAids() {
  const language = useBrief((brief) => brief.language);
  const entities = useBrief((brief) => brief.entities);
  useEffect(() => void spelling.load(language), [language]);
  useEffect(() => workbench.on('library.reopened', () => void spelling.loadAgain()), []);
  useEffect(() => {
    spelling.accept(Object.values(entities).flatMap((entity) => [entity.name, ...entity.aliases]));
  }, [entities]);
  return (
    <>
      <MentionMenu />
      <MarkMenu />
      <ProseMenu />
    </>
  );
}
