import { defineConfig } from 'vite'

const conditions = ['tequio-source', 'module', 'node', 'default']

/** What the server runs: the portal and its command. Our packages go in from their source, others stay outside. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  resolve: { conditions },
  ssr: {
    target: 'node',
    noExternal: [/^@tequio\//],
    resolve: { conditions, externalConditions: ['node'] },
  },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli/main.ts',
        'spreadsheet-program': 'src/lib/spreadsheet-program.ts',
        'understand-program': 'src/modules/contracting/imports/understand-program.ts',
      },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
      },
    },
  },
})
