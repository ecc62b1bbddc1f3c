import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Writes a PNG of few colours: our pages are paper and words, and lose nothing by it. Answers how many bytes it has. */
export async function writeSmallPicture(path: string, screenshot: Buffer): Promise<number> {
  const picture = await sharp(screenshot)
    .png({ palette: true, colours: 64, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer()
  await writeFile(path, picture)
  return picture.length
}
