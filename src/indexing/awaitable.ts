/** A value that is there at once or comes later: local parts answer at once, remote ones later. */
export type Awaitable<T> = T | Promise<T>;
