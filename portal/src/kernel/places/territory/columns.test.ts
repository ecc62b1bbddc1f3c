import { describe, expect, test } from 'vitest'
import { columnsOf } from './columns.ts'

describe('the columns of a territory file', () => {
  test('San Pedro: the junta, its sector and its ceiling', () => {
    expect(columnsOf(['Sector', 'Junta__nom', 'Presupuesto'], 'junta')).toEqual({
      name: 1,
      parent: { at: 0, level: 'sector', by: 'name' },
      ceilings: [{ at: 2, year: undefined }],
      grandparents: [],
    })
  })

  test('polygons: the name of the junta goes before other names, the nearest level is the parent', () => {
    const headings = [
      'cartodb_id',
      'clave',
      'distrito',
      'nombre_1',
      'tipo_1',
      'liga',
      'sector',
      'junta__nom',
    ]
    expect(columnsOf(headings, 'junta')).toMatchObject({
      name: 7,
      code: 1,
      parent: { at: 6, level: 'sector', by: 'name' },
      grandparents: [2],
    })
  })

  test('a parent may be named by its code, with or without its level', () => {
    expect(columnsOf(['name', 'code', 'sector_code', 'district_code'], 'colonia')).toMatchObject({
      ...{ name: 0, code: 1 },
      parent: { at: 2, level: 'sector', by: 'code' },
      grandparents: [3],
    })
    expect(columnsOf(['name', 'code', 'parent_code'], 'distrito').parent).toEqual({
      ...{ at: 2, level: undefined, by: 'code' },
    })
  })

  test('INEGI: the whole key is the code, its parts are none', () => {
    const headings = ['cvegeo', 'cve_agee', 'cve_agem', 'cve_loc', 'nom_loc', 'ambito', 'pob']
    expect(columnsOf(headings, 'localidad')).toEqual({
      ...{ name: 4, code: 0, ceilings: [], grandparents: [] },
    })
    expect(columnsOf(['cvegeo', 'cve_agee', 'cve_agem', 'nom_agem'], 'municipio')).toMatchObject({
      ...{ name: 3, code: 0 },
    })
  })

  test('a year may stand in the heading of each ceiling', () => {
    expect(columnsOf(['Clave', 'Colonia', 'Techo 2024', 'Techo 2025'], 'colonia')).toMatchObject({
      ...{ name: 1, code: 0 },
      ceilings: [
        { at: 2, year: 2024 },
        { at: 3, year: 2025 },
      ],
    })
  })

  test('what a person names goes before what is deduced', () => {
    const named = { name: 'Etiqueta', code: 'folio', ceiling: 'importe' }
    expect(columnsOf(['Nombre', 'Etiqueta', 'Folio', 'Importe'], 'zona', named)).toMatchObject({
      ...{ name: 1, code: 2 },
      ceilings: [{ at: 3, year: undefined }],
    })
  })
})
