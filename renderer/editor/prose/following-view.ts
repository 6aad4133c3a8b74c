import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { BriefDocument } from '../../document/brief-document.ts';

/** An atom of prose that reads as the brief says now: it is shown again when its node or what it follows changes. */
export abstract class FollowingView implements NodeView {
  readonly dom: HTMLElement;
  protected readonly document: BriefDocument;
  protected node: Node;
  readonly #stop: () => void;

  /** `follow` calls what it is given at every change, until what it gives back is called. */
  constructor(node: Node, document: BriefDocument, tag: 'sup' | 'span', follow: Follow) {
    this.node = node;
    this.document = document;
    this.dom = window.document.createElement(tag);
    this.#stop = follow(() => this.show());
  }

  /** Makes the element what it is to be now. */
  protected abstract show(): void;

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#stop();
  }
}

type Follow = (listener: () => void) => () => void;
