import { imageSize } from 'image-size'

const TURNS: Record<number, 0 | 1 | 2 | 3> = { 1: 0, 3: 2, 6: 1, 8: 3 }

/** Clockwise quarter turns that make a camera's picture upright, from its EXIF orientation. Mirrored ones are left as they are. */
export const quarterTurns = (bytes: Buffer): 0 | 1 | 2 | 3 => TURNS[imageSize(bytes).orientation ?? 1] ?? 0
