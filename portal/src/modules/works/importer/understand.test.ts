import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { understandWorks } from './understand.ts'

const csv = (text: string, name = 'obras.csv') => ({ name, bytes: new TextEncoder().encode(text) })
const understand = async (text: string, options: Record<string, string> = {}) =>
  understandWorks([csv(text)], options)

describe('a sheet of works is read', () => {
  test('under the headings that each office uses', async () => {
    const { rows, rejects } = await understand(
      'No. de obra,OBRA,Colonia,Dependencia,Monto Autorizado ($),Estatus,% Avance físico\n' +
        '7,Parque de la calle Olmo,El Nogal,Obra Pública,"$1,250,000.00",En ejecución,45 %\n',
      { edicion: '2025' },
    )
    expect(rejects).toEqual([])
    expect(rows).toMatchObject([
      {
        spot: { file: 'obras.csv', line: 2 },
        said: {
          ...{ externalId: '7', title: 'Parque de la calle Olmo', place: 'El Nogal' },
          ...{ unit: 'Obra Pública', assigned: 125_000_000, stage: 'under-way', physical: 45 },
          edition: 2025,
        },
      },
    ])
  })

  test.each([
    ['5/3/26', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['5 mar 2026', '2026-03-05'],
  ])('with the date %s', async (written, read) => {
    const { rows } = await understand(`Clave,Nombre,Fecha de término\n1,Parque,${written}\n`)
    expect(rows[0]?.said.promises).toEqual({ finished: read })
  })

  test('with merged cells, several sheets, a hidden one and a title above', async () => {
    const { rows, notices } = await understandWorks([{ name: 'obras.xlsx', bytes: book() }], {
      edicion: '2026',
    })
    expect(
      rows.map(({ spot, said }) => [spot.sheet, spot.line, said.title, said.district]),
    ).toEqual([
      ['Norte', 4, 'Banquetas de la calle Nogal', 'Delegación Norte'],
      ['Norte', 5, 'Cancha de la calle Pino', 'Delegación Norte'],
      ['Sur', 2, 'Parque de la calle Olmo', 'Delegación Sur'],
    ])
    expect(notices).toContainEqual(expect.objectContaining({ rule: 'hidden-sheet' }))
    expect(rows[0]?.said).toMatchObject({ physical: 45, reportedOn: '2026-03-05' })
  })

  test('in Latin-1 and with semicolons', async () => {
    const bytes = new Uint8Array(
      Buffer.from('Año;Clave;Nombre de la obra\n2025;1;Jardín de los Niños\n', 'latin1'),
    )
    const { rows } = await understandWorks([{ name: 'obras.csv', bytes }], {})
    expect(rows[0]?.said).toMatchObject({ title: 'Jardín de los Niños', edition: 2025 })
  })
})

describe('what cannot be read is told with its line, column and value', () => {
  test.each([
    [
      'assigned',
      'Monto',
      '1.250,00',
      '«1.250,00» usa coma para los centavos. Usa punto: 1,250,000.50.',
    ],
    ['stage', 'Etapa', 'quién sabe', 'Esta etapa no existe.'],
    ['stageOn', 'Fecha de etapa', '31/02/2026', 'El día «31/02/2026» no existe.'],
    ['physical', 'Avance físico', '140', 'El avance va de 0 a 100, con dos decimales cuando más.'],
    ['votes', 'Votos', 'muchos', 'Escribe un número entero.'],
    [
      'folio',
      'Folio',
      'PP25-Z31-0147-Z',
      'El folio «PP25-Z31-0147-Z» tiene algún signo cambiado. Revísalo.',
    ],
    [
      'description',
      'Descripción',
      'Vive en GOMA800101HGTNRR09',
      'Parece un dato personal (CURP, RFC, teléfono o correo). Quítalo: esto es público.',
    ],
    [
      'address',
      'Dirección',
      'Sauce 8, preguntar a Ana al 477 123 4567',
      'Parece un dato personal (CURP, RFC, teléfono o correo). Quítalo: esto es público.',
    ],
  ])('a wrong %s', async (rule, heading, value, message) => {
    const { rows, rejects } = await understand(
      `Clave,Nombre,${heading}\n1,Parque,"${value}"\n2,Cancha,\n`,
      { edicion: '2025' },
    )
    expect(rejects).toEqual([
      { spot: { file: 'obras.csv', line: 2, column: 'C' }, rule, value, message },
    ])
    expect(rows).toHaveLength(1)
  })

  test('a file that is no table', async () => {
    const pdf = { name: 'obras.csv', bytes: new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj') }
    expect(await understandWorks([pdf], {})).toMatchObject({
      rows: [],
      rejects: [{ rule: 'file' }],
    })
  })

  test('a sheet without headings that we know', async () => {
    expect(await understand('a,b\n1,2\n')).toMatchObject({
      rows: [],
      rejects: [{ rule: 'headings' }],
    })
  })
})

describe('an amount that is the same in every row', () => {
  const rows = (amounts: readonly string[]) =>
    ['Clave,Nombre,Costo', ...amounts.map((amount, at) => `${at},Obra ${at},${amount}`)].join('\n')
  const equal = rows(['50000', '50000', '50000', '50000', '50000'])
  const assignedIn = async (text: string, options = {}) =>
    (await understand(text, { edicion: '2025', ...options })).rows.map(({ said }) => said.assigned)

  test('is a placeholder and is not loaded, and a notice says so', async () => {
    expect(await assignedIn(equal)).toEqual([...Array(5)])
    const { notices } = await understand(equal, { edicion: '2025' })
    expect(notices).toMatchObject([{ rule: 'same-amount', spot: { column: 'C' } }])
  })

  test('is loaded when a person says that it is real', async () => {
    expect(await assignedIn(equal, { 'montos-iguales': 'si' })).toEqual(Array(5).fill(5_000_000))
  })

  test('in few rows, or with one that differs, is an amount', async () => {
    expect(await assignedIn(rows(['50000', '50000']))).toEqual([5_000_000, 5_000_000])
    expect(await assignedIn(rows(['1', '1', '1', '1', '2']))).toEqual([100, 100, 100, 100, 200])
  })

  test('can be left out by name, and a name that no file has is told', async () => {
    expect(await assignedIn(rows(['1', '2']), { ignorar: 'costo' })).toEqual([undefined, undefined])
    const { rejects } = await understand(equal, { edicion: '2025', ignorar: 'precio' })
    expect(rejects).toMatchObject([{ option: 'ignorar', value: 'precio' }])
  })
})

test('an edition that is no year spoils the whole load, beside its option', async () => {
  const { rejects } = await understand('Clave,Nombre\n1,Parque\n', { edicion: '25' })
  expect(rejects).toMatchObject([{ option: 'edicion', value: '25' }])
})

test('the line of the total is no work', async () => {
  const text =
    'Clave,Nombre,Costo\n1,Parque,100\n2,Total renovación de luminarias,50\n,TOTAL:,150\n'
  const { rows, notices } = await understand(text, { edicion: '2025' })
  expect(rows).toHaveLength(2)
  expect(notices).toMatchObject([{ rule: 'total', spot: { line: 4 } }])
})

function book(): Uint8Array {
  const north = utils.aoa_to_sheet([
    ['Municipio de San Tequio'],
    ['Obras del presupuesto participativo'],
    ['Delegación', 'Núm.', 'Obra', 'Avance físico', 'Fecha de corte'],
    ['Delegación Norte', 1, 'Banquetas de la calle Nogal', 0.45, '5/3/26'],
    [null, 2, 'Cancha de la calle Pino', 0.5, '5/3/26'],
  ])
  north['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 4 } },
    { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
  ]
  const south = utils.aoa_to_sheet([
    ['Delegación', 'Núm.', 'Obra'],
    ['Delegación Sur', 3, 'Parque de la calle Olmo'],
  ])
  const hidden = utils.aoa_to_sheet([
    ['Núm.', 'Obra'],
    [9, 'Borrador'],
  ])
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, north, 'Norte')
  utils.book_append_sheet(workbook, south, 'Sur')
  utils.book_append_sheet(workbook, hidden, 'Borradores')
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }))
}
