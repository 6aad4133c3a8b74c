/** Shows words beside the pointer while something is dragged. They must be on the page while the picture is taken. */
export function showUnderPointer(transfer: DataTransfer, words: string): void {
  const label = document.createElement('div');
  label.className = 'drag-label';
  label.textContent = words;
  document.body.append(label);
  transfer.setDragImage(label, -8, -8);
  window.setTimeout(() => label.remove());
}
