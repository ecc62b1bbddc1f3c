// Adds up the test reports and ends with the plain line «N passed, N failed».
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const total = { passed: 0, failed: 0, skipped: 0 }
let files = []
try {
  files = readdirSync(folder).filter((name) => name.endsWith('.json'))
} catch {
  // No folder: nothing ran.
}
for (const name of files) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  total.passed += report.numPassedTests
  // A file that could not even be read has no tests, and is a failure all the same.
  total.failed += Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0)
  total.skipped += report.numPendingTests + (report.numTodoTests ?? 0)
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
