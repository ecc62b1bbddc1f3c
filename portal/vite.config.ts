import { defineConfig } from 'vite'

/** What the browser gets: one stylesheet with its font, and the islands, named by their content. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/recursos/',
  publicDir: false,
  resolve: { conditions: ['tequio-source', 'module', 'browser', 'default'] },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: ['es2022', 'chrome107', 'firefox104', 'safari16.4'],
    modulePreload: { polyfill: false },
    // Nothing is written into the sheet: the font is asked for once and kept.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        app: 'src/design/styles/app.css',
        map: 'src/islands/map.ts',
        office: 'src/islands/office.ts',
        checked: 'src/islands/checked.ts',
      },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
})
