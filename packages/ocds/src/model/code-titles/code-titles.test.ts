import { expect, test } from 'vitest'
import { EXTENSIONS } from '../extensions/all.ts'
import { oc4idsCodelists } from '../oc4ids/codelists.ts'
import { codelistsWith } from '../schema/codelists.ts'
import { codeTitle } from './code-titles.ts'

const lists = [codelistsWith(EXTENSIONS), oc4idsCodelists].flatMap((all) => Object.entries(all))

/** Withdrawn long ago; CLDR does not name them either. */
const forgotten =
  'ALK ARY AYM BGJ BGK CHC CSJ GHP GNE ILR ISJ LAJ LSM MVQ PEH ROK UGW UYN VNC ZWC ZWN ZWR'.split(
    ' ',
  )

/** Named by the machine, which may call two alike. */
const ofTheWorld = ['currency', 'country', 'language']

test.each(lists)('each code of %s has its title in Spanish and in English', (name, { codes }) => {
  for (const language of ['es', 'en'] as const) {
    const without = codes.filter((code) => !codeTitle(name, code, language))
    expect(without.filter((code) => !forgotten.includes(code))).toEqual([])
  }
})

test.each(lists)(
  'no two codes of %s are called the same, and none has a comma',
  (name, { codes }) => {
    if (ofTheWorld.includes(name)) return
    for (const language of ['es', 'en'] as const) {
      const titles = codes.map((code) => codeTitle(name, code, language))
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
      expect(titles.filter((title) => title?.includes(','))).toEqual([])
    }
  },
)

test('a code that no list has, and a list that is none, have no title', () => {
  expect(codeTitle('tenderStatus', 'lost')).toBeUndefined()
  expect(codeTitle('currency', 'pesos')).toBeUndefined()
  expect(codeTitle('toString', 'length')).toBeUndefined()
})
