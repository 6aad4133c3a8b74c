import { ownRecord } from '../../brief/own-record.ts';
import { isRightToLeft } from '../direction.ts';
import { heldPieces } from '../held-together.ts';
import { noteParts } from '../notes.ts';
import type { Block, Inline, InlineMark, ListItem, TableCell } from '../publication.ts';
import { blockLines, boxTitle, inlinesText } from '../publication-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ownRecord(entities, character) ?? character);
}

/** Text between tags, in which ranges, units and labels stay on one line. */
export function heldHtml(text: string): string {
  return heldPieces(text)
    .map(({ text, isHeld }) => (isHeld ? `<span class="held">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join('');
}

/** The attribute of an element whose text runs from right to left, independent of the page. */
export function directionOf(text: string): string {
  return isRightToLeft(text) ? ' dir="rtl"' : '';
}

/** The bullets of a list move to the right if all of its items run from right to left. */
function directionOfList(items: readonly ListItem[]): string {
  const isTurned = items.every((item) => isRightToLeft(item.blocks.flatMap(blockLines)[0] ?? ''));
  return isTurned ? ' dir="rtl"' : '';
}

const markTags: Readonly<Record<InlineMark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Writes blocks in order and remembers which notes were referred to and how many tables had captions. */
export class HtmlBlocks {
  readonly #referredNotes = new Set<number>();
  #tableCount = 0;

  #note(inline: Extract<Inline, { kind: 'note' }>): string {
    const reference = (number: number) => {
      const isFirst = !this.#referredNotes.has(number);
      this.#referredNotes.add(number);
      const id = isFirst ? ` id="reference-${number}"` : '';
      return `<a${id} href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a>`;
    };
    const parts = noteParts(inline.citations).map((part) =>
      typeof part === 'number' ? reference(part) : escapeHtml(part),
    );
    return `<sup class="note">${parts.join('')}</sup>`;
  }

  /** Inline content as markup. */
  inlines(content: readonly Inline[]): string {
    return content.map((inline) => this.#inline(inline)).join('');
  }

  #inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return inline.marks.reduceRight(
          (inner, mark) => `<${markTags[mark]}>${inner}</${markTags[mark]}>`,
          heldHtml(inline.text),
        );
      case 'range':
        return `<span class="range">${escapeHtml(inline.text)}</span>`;
      case 'link':
        return `<a href="${escapeHtml(inline.href)}" rel="noreferrer">${this.inlines(inline.content)}</a>`;
      case 'note':
        return this.#note(inline);
      case 'break':
        return '<br>';
    }
  }

  #items(items: readonly ListItem[]): string {
    return items.map((item) => `<li>${this.blocks(item.blocks)}</li>`).join('\n');
  }

  #cell(cell: TableCell, isHeaderRow: boolean): string {
    const name = cell.isHeader ? 'th' : 'td';
    const scope = cell.isHeader ? ` scope="${isHeaderRow ? 'col' : 'row'}"` : '';
    const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
    const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '';
    // A header cell without words would announce nothing, so it becomes a plain cell.
    if (cell.blocks.length === 0) return `<td${columns}${rows}></td>`;
    return `<${name}${scope}${columns}${rows}>${this.blocks(cell.blocks)}</${name}>`;
  }

  #rows(rows: readonly (readonly TableCell[])[], isHeader: boolean): string {
    return rows.map((row) => `<tr>${row.map((cell) => this.#cell(cell, isHeader)).join('')}</tr>`).join('\n');
  }

  #caption(text: string): string {
    if (text === '') return '';
    this.#tableCount += 1;
    return `<caption>Table ${this.#tableCount}. ${escapeHtml(text)}</caption>\n`;
  }

  #table(block: Extract<Block, { kind: 'table' }>): string {
    const caption = this.#caption(block.caption);
    const columns = block.columnWidths
      .map((width) => `<col style="width:${(width * 100).toFixed(2)}%">`)
      .join('');
    const head = block.rows.slice(0, block.headerRowCount);
    const body = block.rows.slice(block.headerRowCount);
    const header = head.length === 0 ? '' : `<thead>\n${this.#rows(head, true)}\n</thead>\n`;
    const table = `<table aria-description="${escapeHtml(block.summary)}">\n${caption}<colgroup>${columns}</colgroup>\n${header}<tbody>\n${this.#rows(body, false)}\n</tbody>\n</table>`;
    return `<div class="table" style="--columns:${block.columnWidths.length}">\n${table}\n</div>`;
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const name = `h${block.level + 1}`;
        const number = block.number === '' ? '' : `<span class="number">${escapeHtml(block.number)}</span> `;
        return `<${name}${directionOf(inlinesText(block.content))}>${number}${this.inlines(block.content)}</${name}>`;
      }
      case 'paragraph': {
        const style = block.style === 'body' ? '' : ` class="${block.style}"`;
        return `<p${style}${directionOf(inlinesText(block.content))}>${this.inlines(block.content)}</p>`;
      }
      case 'list': {
        const direction = directionOfList(block.items);
        if (!block.isOrdered) return `<ul${direction}>\n${this.#items(block.items)}\n</ul>`;
        const start = block.start === 1 ? '' : ` start="${block.start}"`;
        return `<ol${start}${direction}>\n${this.#items(block.items)}\n</ol>`;
      }
      case 'quote':
        return `<blockquote>\n${this.blocks(block.blocks)}\n</blockquote>`;
      case 'box': {
        const title = boxTitle(block);
        const head = `<p class="box-title"${directionOf(title)}>${heldHtml(title)}</p>`;
        return `<aside class="box" aria-label="${escapeHtml(title)}">\n${head}\n${this.blocks(block.blocks)}\n</aside>`;
      }
      case 'judgments':
        return `<section class="judgments" aria-label="Key judgments">\n<ol>\n${this.#items(block.items)}\n</ol>\n</section>`;
      case 'table':
        return this.#table(block);
    }
  }

  /** Blocks as markup, one below the other. */
  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('\n');
  }
}
