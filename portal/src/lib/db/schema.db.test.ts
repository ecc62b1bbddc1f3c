import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testTown } from '../../../test/support/town.ts'
import { writeTableTypes } from './table-types.ts'

test('the types of the tables are those that the migrations leave', async () => {
  const town = await testTown()
  expect(await readFile(join(import.meta.dirname, 'schema.ts'), 'utf8')).toBe(
    await writeTableTypes(town.owner),
  )
})
