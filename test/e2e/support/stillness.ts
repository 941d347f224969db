/** In the browser: until letters have their part of the font, sheets have opened or closed, and the last frame is drawn. */
export async function stillness(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  do {
    // Laying out asks for the fonts of letters that were just written. A frame is no proof that it has happened: these
    // are the frames of the test's clock, and on a busy machine the browser's own come later. Letters would be boxes.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  } while (document.fonts.status === 'loading')
  const finite = document
    .getAnimations()
    .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
  await Promise.allSettled(finite.map((animation) => animation.finished))
  await new Promise(requestAnimationFrame)
}
