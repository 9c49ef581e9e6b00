// Builds the four bundles of Dateline into dist/: main and preload (Electron), renderer (both shells), cli.
//   node scripts/build.mjs [--stale] [--dev] [main|preload|renderer|cli ...]
// --stale builds only what is older than its sources; --dev leaves out minifying and keeps source maps.
import { chmodSync, existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build as viteBuild } from 'vite'
import { readTemplates } from './read-templates.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)

// The runtimes of the tests and of the product must run the same bundle: Electron 33 is Node 20 and Chromium 130.
const nodeTarget = 'node20'
const pageTarget = 'chrome130'
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const shared = ['src-core', 'package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/read-templates.mjs']

/** One entry per bundle: what it is made from, where it goes, and how Vite makes it. */
export const bundles = {
  main: {
    sources: ['src-main', ...shared],
    out: 'dist/main/main.js',
    config: (dev) =>
      forNode({
        entries: { main: 'src-main/main.ts', 'import-process': 'src-main/import-process.ts' },
        outDir: 'dist/main',
        dev,
        external: ['electron'],
      }),
  },
  preload: {
    sources: ['src-main', ...shared],
    out: 'dist/main/preload.cjs',
    config: (dev) => ({
      build: {
        target: pageTarget,
        outDir: at('dist/main'),
        emptyOutDir: false,
        minify: false,
        sourcemap: dev,
        // A sandboxed preload is CommonJS and can load nothing but Electron's own module: one file.
        lib: { entry: at('src-main/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
        rollupOptions: { external: ['electron'] },
      },
    }),
  },
  renderer: {
    sources: ['src-renderer', 'templates', ...shared],
    out: 'dist/renderer/index.html',
    config: (dev) => ({
      root: at('src-renderer'),
      base: './',
      plugins: [react(), readTemplates()],
      // The package's build for browsers asks the DOM to read entities, which a worker does not have.
      resolve: {
        alias: { 'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js') },
      },
      worker: { format: 'es' },
      css: { modules: { generateScopedName: dev ? '[name]__[local]' : undefined } },
      build: {
        target: pageTarget,
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        sourcemap: dev,
        minify: !dev,
        // The content security policy lets nothing come from data: but images.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2000,
      },
    }),
  },
  cli: {
    sources: ['src-cli', 'templates', ...shared],
    out: 'dist/cli/dateline.js',
    config: (dev) =>
      forNode({
        entries: { dateline: 'src-cli/dateline.ts', 'import-worker': 'src-cli/import-worker.ts' },
        outDir: 'dist/cli',
        dev,
        external: [],
      }),
    after: () => chmodSync(at('dist/cli/dateline.js'), 0o755),
  },
}

/** @param entries files of the bundle that are started by themselves, by the name that they get */
function forNode({ entries, outDir, dev, external }) {
  return {
    plugins: [readTemplates()],
    build: {
      ssr: true,
      target: nodeTarget,
      outDir: at(outDir),
      emptyOutDir: true,
      minify: dev ? false : 'oxc',
      sourcemap: dev,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, at(file)])),
        external: [...builtins, ...external],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external },
  }
}

/** Newest modification time below a path, in milliseconds. */
function newest(target) {
  const stat = statSync(target)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = stat.mtimeMs
  for (const entry of readdirSync(target)) {
    if (entry !== 'node_modules') latest = Math.max(latest, newest(path.join(target, entry)))
  }
  return latest
}

export function isStale(name) {
  const { out, sources } = bundles[name]
  if (!existsSync(at(out))) return true
  const built = statSync(at(out)).mtimeMs
  return sources.some((source) => existsSync(at(source)) && newest(at(source)) > built)
}

export async function build({ names = Object.keys(bundles), dev = false, stale = false, watch = false } = {}) {
  // `main` empties dist/main, where preload.cjs lives: the two are always made together, main first.
  const wanted = Object.keys(bundles).filter(
    (name) => names.includes(name) || (name === 'preload' && names.includes('main')),
  )
  const due = stale ? wanted.filter(isStale) : wanted
  if (due.includes('main') && !due.includes('preload')) due.splice(due.indexOf('main') + 1, 0, 'preload')
  const watchers = []
  for (const name of due) {
    const { config, after, out } = bundles[name]
    const settings = config(dev)
    if (watch) settings.build.watch = {}
    const started = new Date()
    const result = await viteBuild({
      configFile: false,
      root,
      logLevel: 'warn',
      mode: dev ? 'development' : 'production',
      ...settings,
    })
    if (watch) watchers.push([name, result])
    after?.()
    // The stamp is when the build began: a source saved while it ran makes it stale again.
    if (!watch) utimesSync(at(out), started, started)
    if (!watch) process.stdout.write(`built ${out}\n`)
  }
  return watchers
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !(name in bundles))
  if (unknown.length > 0) {
    process.stderr.write(
      `build: there is no bundle ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}\n`,
    )
    process.exit(2)
  }
  await build({
    ...(names.length > 0 ? { names } : {}),
    dev: args.includes('--dev'),
    stale: args.includes('--stale'),
  })
}
