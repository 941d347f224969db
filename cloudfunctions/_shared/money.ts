/** Money is an integer number of fen. `¥380.00` is how it is written for people. */
export const yuanWords = (amountFen: number): string => `¥${(amountFen / 100).toFixed(2)}`
