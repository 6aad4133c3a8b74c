import { asElectron, refuseOtherMembers } from '../strict.ts';
import type { WebContents } from './web-contents.ts';

type Listener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;
type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];

const resourceTypes: Record<string, ResourceType> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/** A request that is about to leave a page, in Electron's terms. */
export interface LeavingRequest {
  contents: WebContents;
  url: string;
  method: string;
  referrer: string;
  /** Chromium's name of what is requested; the frame matters for documents. */
  type: string;
  isMainFrame: boolean;
}

let listener: Listener | undefined;
let patterns: { include: RegExp[]; exclude: RegExp[] } = { include: [], exclude: [] };
let lastId = 0;
let onChanged = () => {};

/** Asks the app's onBeforeRequest listener, if it has one that wants to know of this address. */
export async function askBeforeRequest(request: LeavingRequest): Promise<Electron.CallbackResponse> {
  const { contents, url, method, referrer } = request;
  const asked = listener;
  if (!asked || !isWanted(url)) return {};
  lastId += 1;
  const details: Electron.OnBeforeRequestListenerDetails = {
    id: lastId,
    url,
    method,
    referrer,
    webContentsId: contents.id,
    webContents: asElectron(contents),
    frame: asElectron(contents.mainFrame),
    resourceType: resourceTypeOf(request),
    timestamp: Date.now(),
    uploadData: [],
  };
  return new Promise((resolve) => asked(details, resolve));
}

/** True when requests of every kind have to be held for the app. */
export function wantsRequests(): boolean {
  return listener !== undefined;
}

/** The pages' part: hold requests, or stop holding them. */
export function whenRequestListenerChanges(change: () => void): void {
  onChanged = change;
}

function resourceTypeOf({ type, isMainFrame }: LeavingRequest): ResourceType {
  if (type === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return resourceTypes[type] ?? 'other';
}

function isWanted(url: string): boolean {
  const matches = (pattern: RegExp) => pattern.test(url);
  return (patterns.include.length === 0 || patterns.include.some(matches)) && !patterns.exclude.some(matches);
}

function toRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, '[a-z]+:').replaceAll('*', '.*')}$`);
}

export const webRequest = refuseOtherMembers('webRequest', {
  onBeforeRequest(filter: Electron.WebRequestFilter | Listener | null, wanted?: Listener | null): void {
    const hasFilter = filter !== null && typeof filter === 'object';
    listener = (hasFilter ? wanted : filter) ?? undefined;
    const { urls = [], excludeUrls = [] } = hasFilter ? filter : {};
    patterns = { include: urls.map(toRegExp), exclude: excludeUrls.map(toRegExp) };
    onChanged();
  },
} satisfies Pick<Electron.WebRequest, 'onBeforeRequest'>);
