/** Why something cannot be read, in the language of the reader. */
export const nodeTexts = {
  inflatesTooMuch: (most: number) =>
    `El gzip contiene más de ${most} bytes, que es lo que se admite. Si confías en el archivo, pide más con --max-bytes.`,
  unreadable: (code: string) => causes[code] ?? `No se pudo leer (${code || 'error'}).`,
} as const

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'No existe. Revisa el nombre y la carpeta.',
  EACCES: 'No tienes permiso de leerlo.',
  EPERM: 'No tienes permiso de leerlo.',
  EISDIR: 'Es una carpeta.',
  ENOTDIR: 'Una parte de la ruta no es una carpeta.',
  ELOOP: 'El enlace da vueltas y no llega a ningún archivo.',
  EMFILE: 'Hay demasiados archivos abiertos.',
  Z_DATA_ERROR: 'El gzip está dañado.',
  Z_BUF_ERROR: 'El gzip está cortado: falta el final.',
}
