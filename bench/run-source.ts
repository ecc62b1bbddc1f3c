import { join } from 'node:path'
import { runnerImport } from 'vite'

// Runs one file with our packages from their source, compiled as the portal's build compiles them.
const conditions = ['tequio-source', 'module', 'node', 'development|production']

const [file = ''] = process.argv.slice(2)
await runnerImport(file, {
  configFile: false,
  root: join(import.meta.dirname, '..'),
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  environments: {
    inline: {
      resolve: { conditions, externalConditions: conditions, noExternal: [/^@tequio\//] },
    },
  },
})
