import type { Engine } from '#engine/client.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { RecentBrief } from './menu-template.ts';

const mostRecent = 10;
const restMs = 1_000;

/** Follows which briefs were changed last. A run of changes is handled together, when there is a pause. */
export class RecentBriefs {
  readonly #engine: Pick<Engine, 'call'>;
  readonly #show: (recent: RecentBrief[]) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(engine: Pick<Engine, 'call'>, show: (recent: RecentBrief[]) => void) {
    this.#engine = engine;
    this.#show = show;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.look();
    }, restMs);
  }

  async look(): Promise<void> {
    const listed = await this.#engine.call('library.list', {
      query: '',
      filter: emptyLibraryFilter,
      sort: 'recent',
      offset: 0,
      limit: mostRecent,
    });
    if (listed.ok) this.#show(listed.value.rows.map(({ id, title }) => ({ briefId: id, title })));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
