/** The canvas as a file; `quality` 0 to 1, for JPEG. */
export function canvasToBlob(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  type: 'image/jpeg' | 'image/png',
  quality?: number,
): Promise<Blob> {
  if (canvas instanceof OffscreenCanvas) {
    return canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) })
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas could not be read'))),
      type,
      quality,
    ),
  )
}
