/** Converts rpx to a share of the phone's width: 750rpx are the whole of it, whatever the width. */
export function rpxToVw(text: string): string {
  return text.replace(
    /(^|[^\w.#-])(-?(?:\d+\.?\d*|\.\d+))rpx\b/gi,
    (_, before: string, amount: string) => `${before}${Number((Number(amount) / 7.5).toFixed(5))}vw`,
  )
}
