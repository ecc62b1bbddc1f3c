export type Paper = {
  readonly title: string
  readonly lines: readonly string[]
}

/** A page in PDF 1.4 with the letters that every reader brings. The same paper is the same bytes. */
export function pdfOf({ title, lines }: Paper): Uint8Array {
  const text = [
    ...shown(title, { size: 18, y: 780 }),
    ...lines.flatMap((line, at) => shown(line, { size: 11, y: 745 - at * 18 })),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (es-MX) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
  ]
  return Buffer.from(withPlaces(objects), 'latin1')
}

const shown = (line: string, { size, y }: { size: number; y: number }) => [
  `BT /F1 ${size} Tf 60 ${y} Td (${escaped(line)}) Tj ET`,
]

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

/** The table at the end says at which byte each object begins. */
function withPlaces(objects: readonly string[]): string {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return (
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}` +
    `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  )
}
