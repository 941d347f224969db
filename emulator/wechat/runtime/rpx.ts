/**
 * Converts rpx to a share of the phone's width: 750rpx are the whole of it, whatever the width. The share is
 * rounded away from zero: a browser cuts lengths down, and 100rpx of 375 px must stay 50 px.
 */
export function rpxToVw(text: string): string {
  return text.replace(
    /(^|[^\w.#-])(-?)(\d+\.?\d*|\.\d+)rpx\b/gi,
    (_, before: string, sign: string, amount: string) =>
      `${before}${sign}${Math.ceil((Number(amount) / 7.5) * 1e5 - 1e-6) / 1e5}vw`,
  )
}
