import { defineConfig } from 'vitest/config'

const resolve = { conditions: ['tequio-source'] }
const ssr = { resolve: { conditions: ['tequio-source'] } }
const oxc = { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } as const

/**
 * Tests that need a database end in .db.test.ts. Those that need a whole portal stand apart: journeys share one with a
 * browser, operations start, kill and starve their own.
 */
const databaseTests = ['portal/**/*.db.test.{ts,tsx}']
const journeys = ['portal/test/journeys/**/*.test.ts']
const operations = ['portal/test/operations/**/*.test.ts']

export default defineConfig({
  test: {
    // While one file waits for its database another can run.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'portal/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: [
            '**/node_modules/**',
            '**/dist/**',
            ...databaseTests,
            ...journeys,
            ...operations,
          ],
          // Rules keep no state: one worker reads them once for all their tests.
          isolate: false,
          // A machine that does other work too is slow, not wrong.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'integration',
          include: databaseTests,
          globalSetup: 'portal/test/support/database-server.ts',
          // A town is a value passed down, never a global: the files of one worker share the code and nothing else.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: 'portal/test/support/running-portal.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'operations',
          include: operations,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
