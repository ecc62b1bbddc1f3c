import { expect, test } from 'vitest'
import { defaultSettings } from '../../settings/index.ts'
import { datasetOf } from './dataset.ts'

const town = {
  name: 'Datos abiertos',
  description: 'Obras y contratos del municipio.',
  path: '/datos',
  url: 'https://participa.example',
  settings: { ...defaultSettings, name: 'San Tequio' },
}

test('search engines of data learn of every file: where, what, how large and of when', () => {
  const files = [
    ['/datos/edca/proyectos.csv', '2026-11-20T18:00:00Z'],
    ['/datos/edca/2026.json.gz', '2026-11-21T18:00:00Z'],
  ].map(([path = '', at = '']) => ({ path, size: 1200, updatedAt: new Date(at), name: 'Un año' }))

  expect(datasetOf({ ...town, files })).toMatchObject({
    '@type': 'Dataset',
    name: 'Datos abiertos · San Tequio',
    url: 'https://participa.example/datos',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    dateModified: '2026-11-21T18:00:00.000Z',
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: 'https://participa.example/datos/edca/proyectos.csv',
        encodingFormat: 'text/csv',
        contentSize: '1200 B',
      },
      { encodingFormat: 'application/gzip' },
    ],
  })
})

test('a town that publishes nothing yet has data without files and without a date', () => {
  const dataset = datasetOf({ ...town, files: [] })
  expect(dataset).toMatchObject({ distribution: [] })
  expect(dataset).not.toHaveProperty('dateModified')
})
