/** What WeChat Pay keeps of a payment; 0.60 % is what an association pays. */
export const FEE_RATE = 0.006

/** The fee of an amount, in fen, rounded half up. A refund gives the same share back. */
export const feeOf = (fen: number): number => Math.round(fen * FEE_RATE)

/** `38.00` of 3800 fen. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2)

/** Fees are written with five decimals. */
export const feeYuan = (fen: number): string => (fen / 100).toFixed(5)
