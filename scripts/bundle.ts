/** Bundling: each entry point becomes one CommonJS file in dist/ that needs nothing beside it but its data. */
import { chmod, copyFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { place, root } from './project.ts';

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
  // What a module calls its folder and itself; CommonJS has other names for them.
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
} satisfies BuildOptions;

/**
 * The readers of Word files, PDFs and web pages are large and rarely wanted: they are a bundle of their own, which
 * the others load when they meet such a file.
 */
const readersApart: Plugin = {
  name: 'readers apart',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/formats\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './readers.cjs', external: true } : undefined,
    );
  },
};

const wasm = 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm';

/**
 * Builds the server, the command and the client; resolves to what went into them.
 *
 * @throws Error where a source does not compile; esbuild has printed why.
 */
export async function buildExtension(): Promise<Metafile> {
  const extension = { ...common, minify: true, metafile: true, outdir: 'dist' } satisfies BuildOptions;
  const [core, client] = await Promise.all([
    build({
      ...extension,
      entryPoints: [
        { in: 'server/src/main.node.ts', out: 'server' },
        // Its first line, `#!/usr/bin/env node`, is kept by esbuild.
        { in: 'server/src/cli/main.ts', out: 'resolute' },
        // What adding documents runs, beside the server and the command: ingest/batch/job.ts.
        { in: 'server/src/ingest/batch/ingest-worker.ts', out: 'ingest-worker' },
        { in: 'server/src/ingest/readers/formats.ts', out: 'readers' },
      ],
      plugins: [readersApart],
    }),
    build({
      ...extension,
      entryPoints: [{ in: 'client/src/extension.ts', out: 'client/extension' }],
      external: ['vscode'],
    }),
  ]).catch(failed);
  // The SQLite that reads the corpus looks for its code beside the file it was bundled into.
  await copyFile(place(wasm), place('dist/node-sqlite3-wasm.wasm'));
  await chmod(place('dist/resolute.cjs'), 0o755);
  return {
    inputs: { ...core.metafile.inputs, ...client.metafile.inputs },
    outputs: { ...core.metafile.outputs, ...client.metafile.outputs },
  };
}

/**
 * Builds the host tests into dist/test/host: they run inside VS Code, which resolves mocha from there.
 *
 * @throws Error where a source does not compile; esbuild has printed why.
 */
export async function buildHostTests(): Promise<void> {
  await build({
    ...common,
    entryPoints: ['test/host/index.ts', ...globSync('test/host/*.test.ts', { cwd: root })],
    outbase: 'test',
    outdir: 'dist/test',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  }).catch(failed);
}

/** Instead of esbuild's own error, which says it all again. */
function failed(): never {
  throw new Error('A source does not compile: see above');
}
