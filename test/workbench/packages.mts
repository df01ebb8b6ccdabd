import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder that holds the workbench's own package.json and node_modules. */
export const workbenchFolder = import.meta.dirname;

/** Where unpacked programs are kept; it goes away with node_modules. */
export const cacheFolder = path.join(workbenchFolder, 'node_modules', '.cache');

const require = createRequire(path.join(workbenchFolder, 'package.json'));

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  const folder = path.join(workbenchFolder, 'node_modules', name);
  if (!existsSync(path.join(folder, 'package.json'))) throw new Error(`not installed in test/workbench: ${name}`);
  return folder;
}

/** Loads an installed CommonJS package, whose shape the caller knows. */
export function loadPackage<T>(name: string): T {
  return require(name) as T;
}
