/* Where the pages of the program are: a scheme of its own, so that a page has a real origin and nothing of `file:`. */

export const appScheme = 'app';
export const appHost = 'bundle';
export const appOrigin = `${appScheme}://${appHost}`;

/** The privileges of the scheme, which must be registered before Electron is ready. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** The page of every window. It is told which brief to show. */
export const pageAddress = `${appOrigin}/index.html`;

/** Whether an address lies within the program's own pages. */
export function isAppAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
