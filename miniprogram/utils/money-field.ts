/** What was typed as yuan, in fen; null when it is no amount. */
export const fenOf = (typed: string): number | null =>
  /^\d{1,8}(\.\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed.trim()) * 100) : null
