/** JPEG data is embedded as it is; anything else that gets here is a PNG (the upload rules let nothing else in). */
export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8
