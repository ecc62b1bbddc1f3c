import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Writes a WebP of few colours: our pages are paper and words, and lose nothing by it. Answers how many bytes it has. */
export async function writeSmallPicture(path: string, screenshot: Buffer): Promise<number> {
  const few = await sharp(screenshot).png({ palette: true, colours: 64, dither: 0 }).toBuffer()
  const picture = await sharp(few).webp({ lossless: true, effort: 6 }).toBuffer()
  await writeFile(path, picture)
  return picture.length
}
