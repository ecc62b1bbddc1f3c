import { defineConfig } from 'vite'

/** The portal and its command for Node 24: our code in one file, libraries from node_modules. */
export default defineConfig({
  resolve: { conditions: ['tequio-source'] },
  ssr: { noExternal: ['@tequio/ocds'], target: 'node', resolve: { conditions: ['tequio-source'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    sourcemap: true,
    emptyOutDir: true,
    rolldownOptions: { input: { cli: 'src/cli/main.ts' } },
  },
})
