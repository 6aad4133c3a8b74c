/** How many rows of the library are fetched at once. */
export const pageSize = 50;
