/** No more pins and saved searches than this are kept. */
export const mostPinned = 500;
export const mostSavedSearches = 200;
