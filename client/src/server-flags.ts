/**
 * For the engine that runs the server: with a small young generation a collection takes some 1.5 ms, not 8, and the server
 * 50 MB less.
 */
export const SERVER_FLAGS: readonly string[] = ['--max-semi-space-size=2'];
