import { expect, test } from 'vitest'
import { officialUrl } from '../extension.ts'
import { codelistsWith } from '../schema/codelists.ts'
import { releasePackageSchema } from '../schema/package-schema.ts'
import { releaseSchema } from '../schema/release-schema.ts'
import { EDCA_EXTENSIONS, EXTENSIONS } from './all.ts'
import { extensionAt, extensionNamed, withNeeds } from './declared.ts'
import { extensionFiles } from './files.ts'
import { packageExtensionsFor } from './used.ts'

const named = (...names: string[]) => names.flatMap((name) => extensionNamed(name) ?? [])

test('the profile of Mexico has 19 extensions, each once', () => {
  expect(new Set(EDCA_EXTENSIONS.map(({ name }) => name)).size).toBe(19)
  expect(new Set(EXTENSIONS.map(officialUrl)).size).toBe(EXTENSIONS.length)
})

test.each([
  [
    'https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json',
    'bid',
  ],
  [
    'https://raw.githubusercontent.com/open-contracting/ocds_participationFee_extension/master/extension.json',
    'participationFee',
  ],
  ['https://datos.tequio.mx/extensiones/ocds_taxes_extension/extension.json', 'taxes'],
  ['https://datos.tequio.mx/ocds_taxes_extension/release-schema.json', undefined],
  ['https://datos.tequio.mx/ocds_none_extension/extension.json', undefined],
])('the extension of %s is %s', (url, name) => {
  expect(extensionAt(url)?.name).toBe(name)
})

test('an extension brings those that it needs, and they come first', () => {
  expect(withNeeds(named('project')).map(({ name }) => name)).toEqual(['location', 'project'])
  expect(releaseSchema(named('project')).definitions?.Location).toBeDefined()
})

test('the same extensions give the same schema, and the base one stays as it was', () => {
  expect(releaseSchema(named('bid'))).toBe(releaseSchema(named('bid')))
  expect(releaseSchema().properties?.bids).toBeUndefined()
})

test('the pages of a package are declared by the pagination extension, and nothing stops being required', () => {
  const { properties, required } = releasePackageSchema(named('pagination'))

  expect(properties?.links).toBeDefined()
  expect(required).toEqual(releasePackageSchema().required)
})

test('codes that extensions add are in the list of the standard', () => {
  expect(codelistsWith(named('guarantees')).partyRole?.codes).toContain('guarantor')
  expect(codelistsWith([]).partyRole?.codes).not.toContain('guarantor')
})

test('a package declares the extensions that its releases use, by field or by code, and no other', () => {
  const release = {
    ocid: 'ocds-abcdef-1',
    planning: { project: { id: 'p' } },
    parties: [{ id: 'x', roles: ['buyer', 'attendee'] }],
    contracts: [{ id: 'c', value: { amount: 1, netAmount: 1 } }],
  }

  const urls = ['clarificationMeetings', 'taxes', 'location', 'project']
  expect(packageExtensionsFor([{ releases: [release] }])).toEqual(named(...urls).map(officialUrl))
  expect(packageExtensionsFor([{ ocid: 'ocds-abcdef-1', tag: ['tender'] }])).toEqual([])
})

test('the files of an extension are complete and each is what it says', () => {
  const files = extensionFiles(named('guarantees')[0] ?? { name: '', title: '', repository: '' })

  expect(Object.keys(files)).toEqual([
    'extension.json',
    'release-schema.json',
    'codelists/guaranteeType.csv',
    'codelists/guaranteedObligations.csv',
    'codelists/+partyRole.csv',
  ])
  expect(JSON.parse(files['extension.json'] ?? '')).toMatchObject({
    codelists: ['guaranteeType.csv', 'guaranteedObligations.csv', '+partyRole.csv'],
    schemas: ['release-schema.json'],
  })
  const { definitions } = JSON.parse(files['release-schema.json'] ?? '')
  expect(definitions.Guarantee.properties.value).toEqual({
    title: 'Monto de la garantía',
    description: 'De cuánto es.',
    $ref: '#/definitions/Value',
  })
  expect(files['codelists/+partyRole.csv']).toBe('Code,Title\r\nguarantor,Quien garantiza\r\n')
})
