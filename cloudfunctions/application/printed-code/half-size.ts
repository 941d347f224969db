import type { GrayPicture } from './gray-picture'

/** The picture at half its width and height: each pixel the mean of four. */
export function halfSize({ width, height, shades }: GrayPicture): GrayPicture {
  const half = { width: width >> 1, height: height >> 1 }
  const mean = new Uint8ClampedArray(half.width * half.height)
  for (let row = 0; row < half.height; row++)
    for (let column = 0; column < half.width; column++) {
      const at = 2 * row * width + 2 * column
      mean[row * half.width + column] =
        (shades[at]! + shades[at + 1]! + shades[at + width]! + shades[at + width + 1]!) >> 2
    }
  return { ...half, shades: mean }
}
