import { existsSync } from 'node:fs';

/**
 * Starts a program of this package. A clone runs its TypeScript directly (nothing to build, so blocked install
 * scripts do no harm); an installed package carries no src/ and runs what `npm run build` made of it.
 */
export async function load(program) {
  const source = new URL(`../src/${program}.ts`, import.meta.url);
  if (!existsSync(source)) return import(new URL(`../dist/${program}.js`, import.meta.url).href);
  // One file of 1.5 MB that tsx would otherwise compile: loading it first spares every start half a second and 150 MB.
  await import('libxml2-wasm/lib/libxml2.mjs');
  const { register } = await import('tsx/esm/api');
  register();
  return import(source.href);
}
