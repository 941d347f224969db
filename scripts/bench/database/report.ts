export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`

/** Prints one figure, and whether it keeps its target. */
export function report(what: string, figure: string, target?: { words: string; kept: boolean }): void {
  const verdict = target ? `  ${target.kept ? 'keeps' : 'MISSES'} ${target.words}` : ''
  console.log(`  ${what.padEnd(60)}${figure.padEnd(22)}${verdict}`)
}
