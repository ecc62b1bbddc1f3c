import { expect, test } from 'vitest'
import { typeFiles } from './files.ts'

test.each(Object.entries(typeFiles()))('%s is printed from the model', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`./${name}`)
})
