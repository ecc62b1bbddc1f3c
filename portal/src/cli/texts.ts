import type { Verified } from '../kernel/publishing/index.ts'
import type { TrailCheck } from '../kernel/trail/index.ts'

const some = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`

/** What commands say, in one place. */
export const texts = {
  publishing: 'Publicando lo pendiente y haciendo de nuevo los archivos…',
  readingPublished: 'Leyendo todo lo publicado…',
  readingTrail: 'Revisando los sellos de la historia…',
  seeding: 'Haciendo San Tequio, de la primera propuesta al último pago…',

  seeded: 'San Tequio está listo.',
  alreadySeeded: 'Ya hay un municipio en esta base: no se cambió nada.',

  published: ({ paths, processes, faults }: Verified) =>
    `${some(paths, 'archivo', 'archivos')} y ${some(processes, 'contratación', 'contrataciones')}: ${
      faults === 0 ? 'todo coincide' : some(faults, 'falta', 'faltas')
    }.`,

  trail: (check: TrailCheck): string => {
    if (!check.holds)
      return `La historia se rompe en el número ${check.brokenAt}: alguien la cambió después de sellada.`
    const { sealed, unsealed } = check
    const seals = `Historia: ${some(sealed, 'acto sellado', 'actos sellados')}, sin cambios.`
    if (unsealed.lines === 0) return seals
    const waiting = `${some(unsealed.lines, 'acto todavía no tiene sello', 'actos todavía no tienen sello')}`
    return unsealed.overdue === 0
      ? `${seals} ${waiting}: el portal en marcha los sella en un segundo.`
      : `${seals} ${waiting}, y nada muestra si alguien los cambia. Arranca el portal, que los sella, y repite la orden. Si ya está en marcha, no está sellando: mira su registro.`
  },

  ocds: `Revisa, une, convierte y repara datos de contrataciones abiertas, de quien sean.
tequio ocds lista sus órdenes, y tequio ocds ORDEN --help explica cada una.`,

  copied: (of: { tables: number; rows: number; jobs: number; files: number }) =>
    `Copia completa: ${some(of.tables, 'tabla', 'tablas')} con ${some(of.rows, 'fila', 'filas')}, ${some(of.jobs, 'trabajo', 'trabajos')} y ${some(of.files, 'archivo', 'archivos')}.`,
  restored: (madeAt: string, rows: number, files: number) =>
    `Recuperada la copia del ${madeAt}: ${some(rows, 'fila', 'filas')} y ${some(files, 'archivo', 'archivos')}. Los sellos de la historia se cumplen.`,

  each: 'tequio ORDEN --help explica cada una. Con varios municipios en TEQUIO_TOWNS, --town HOST dice en cuál.',
  severalTowns: (hosts: string) =>
    `Aquí hay varios municipios. Di en cuál con --town HOST: ${hosts}.`,
  unknownTown: (town: string, hosts: string) => `No hay ningún municipio «${town}». Hay: ${hosts}.`,
  onlyTown: 'Aquí hay un solo municipio: repite la orden sin --town.',
  whichTown: 'Después de --town va el nombre del municipio: --town participa.ejemplo.gob.mx',
  servesAll: '«serve» sirve a todos los municipios: repite la orden sin --town.',
} as const
