/**
 * Lets a page's own scripts fetch addresses of the app's schemes, which Chromium refuses before anything
 * could answer them. The function is sent to pages as source text, so it uses nothing from outside itself.
 */
export function adaptPage(schemes: string[]): void {
  const toServed = (address: string | URL): string | URL => {
    const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(String(address));
    const scheme = parts?.[1]?.toLowerCase();
    if (!parts || scheme === undefined || !schemes.includes(scheme)) return address;
    return `http://${parts[2] || 'root'}.${scheme}.localhost${parts[3] || '/'}`;
  };
  const nativeFetch = window.fetch;
  window.fetch = function fetch(input, init) {
    const served = input instanceof Request ? new Request(toServed(input.url), input) : toServed(input);
    return nativeFetch.call(this, served, init);
  };
  const nativeOpen = XMLHttpRequest.prototype.open as (...args: unknown[]) => void;
  XMLHttpRequest.prototype.open = function open(method: string, url: string | URL, ...rest: unknown[]) {
    nativeOpen.call(this, method, toServed(url), ...rest);
  };
}
