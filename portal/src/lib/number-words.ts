/**
 * A whole number in Spanish, in the short form that stands before a masculine noun: «veintiún», «ciento un».
 * Long scale, as in Mexico: a billón is a million millions. From 0 to the largest safe integer.
 */
export function numberInWords(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} has no words here`)
  if (count === 0) return 'cero'

  const billones = Math.floor(count / 1e12)
  const millones = Math.floor((count % 1e12) / 1e6)
  return [
    scaled(billones, 'un billón', 'billones'),
    scaled(millones, 'un millón', 'millones'),
    belowMillion(count % 1e6),
  ]
    .filter(Boolean)
    .join(' ')
}

function scaled(count: number, one: string, many: string) {
  if (count === 0) return ''
  return count === 1 ? one : `${belowMillion(count)} ${many}`
}

function belowMillion(count: number): string {
  const thousands = Math.floor(count / 1000)
  const head = thousands === 0 ? '' : thousands === 1 ? 'mil' : `${belowThousand(thousands)} mil`
  return [head, belowThousand(count % 1000)].filter(Boolean).join(' ')
}

function belowThousand(count: number): string {
  if (count === 100) return 'cien'
  return [hundreds[Math.floor(count / 100)], belowHundred(count % 100)].filter(Boolean).join(' ')
}

function belowHundred(count: number): string {
  if (count < 30) return small[count] ?? ''
  const unit = count % 10
  const ten = tens[Math.floor(count / 10)] ?? ''
  return unit === 0 ? ten : `${ten} y ${small[unit]}`
}

const small = (
  ' un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis ' +
  'diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco ' +
  'veintiséis veintisiete veintiocho veintinueve'
).split(' ')

const tens = '   treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ')

const hundreds =
  ' ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  )
