import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { recordPlace } from '#shared/brief/place.ts';
import { labelParts } from '#shared/prose/record-label.ts';
import { labelState, labelText } from '#shared/queries/labels-in-prose.ts';
import { recordWords } from '#shared/queries/record-labels.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { numberingOf } from '../../document/page-numbers.ts';
import { inspect } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { FollowingView } from './following-view.ts';
import { labelOfNode } from './label-nodes.ts';
import styles from './ProseField.module.css';

/** A citation, shown as the numbers of its sources; it follows the register of sources. */
export class CitationView extends FollowingView {
  #shown: { readonly node: Node; readonly numbers: ReadonlyMap<string, number> } | null = null;

  /** `change` opens the selected citation for a change. */
  constructor(node: Node, document: BriefDocument, change: () => void) {
    super(node, document, 'sup', (listener) => numberingOf(document).subscribe(listener));
    this.dom.className = styles.citation ?? '';
    this.dom.addEventListener('click', () => {
      const [first] = this.#sourceIds;
      if (first !== undefined) inspect('sources', first);
    });
    this.dom.addEventListener('dblclick', change);
    this.show();
  }

  get #sourceIds(): readonly string[] {
    const ids: unknown = this.node.attrs.sourceIds;
    return Array.isArray(ids) ? ids.map(String) : [];
  }

  protected show(): void {
    const { node } = this;
    const numbers = numberingOf(this.document).citations();
    if (this.#shown?.node === node && this.#shown.numbers === numbers) return;
    this.#shown = { node, numbers };
    const { sources } = this.document.brief;
    const cited = this.#sourceIds.map((id) => numbers.get(id) ?? '?').join(', ');
    const locator = String(this.node.attrs.locator);
    this.dom.textContent = locator === '' ? cited : `${cited}: ${locator}`;
    const titles = Object.values(sources).filter((source) => this.#sourceIds.includes(source.id));
    this.dom.title = titles.map((source) => source.title || 'Untitled source').join('; ');
    this.dom.setAttribute('aria-label', `Citation ${cited}`);
  }
}

/** A mention, shown as the name it was made with; a click shows the entity. */
export class MentionView implements NodeView {
  readonly dom: HTMLElement;

  constructor(node: Node) {
    this.dom = window.document.createElement('span');
    this.dom.className = styles.mention ?? '';
    this.dom.textContent = String(node.attrs.text);
    this.dom.dataset.entityId = String(node.attrs.entityId);
    this.dom.addEventListener('click', () => inspect('entities', String(node.attrs.entityId)));
  }

  ignoreMutation(): boolean {
    return true;
  }
}

/** The label of a record as it reads now; it follows the brief. A click leads to the record. */
export class RecordLabelView extends FollowingView {
  constructor(node: Node, document: BriefDocument) {
    super(node, document, 'span', document.changes.ofAll(labelParts));
    this.dom.addEventListener('click', () => this.#go());
    this.show();
  }

  #go(): void {
    const label = labelOfNode(this.node);
    if (!label || labelState(this.document.brief, label) === 'deleted') return;
    goToPlace(recordPlace(label.collection, label.recordId));
  }

  protected show(): void {
    const label = labelOfNode(this.node);
    if (!label) return;
    const { brief } = this.document;
    const text = labelText(brief, label);
    const isLive = labelState(brief, label) === 'live';
    this.dom.dataset.recordId = label.recordId;
    if (this.dom.textContent !== text) this.dom.textContent = text;
    this.dom.className = (isLive ? styles.recordLabel : styles.goneLabel) ?? '';
    this.dom.title = isLive
      ? recordWords(brief, label.collection, label.recordId)
      : 'What this named is not in the brief any more. Name another, or delete the words.';
  }
}
