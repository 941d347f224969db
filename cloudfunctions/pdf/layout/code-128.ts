/**
 * The bar and space widths of the 107 symbols of Code 128 (ISO/IEC 15417, table 1); the last one, stop, has a
 * seventh element.
 */
const WIDTHS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221' +
  '223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321' +
  '112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131' +
  '311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114' +
  '122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141' +
  '214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232'
const STOP = '2331112'
const START_B = 104
const START_C = 105
const TO_B = 100
const CHECK = 103

/**
 * Element widths of a Code 128 bar code in modules, bar first. Printable ASCII only; a run of digits at the start is
 * written two to a symbol (code set C), the rest one to a symbol (code set B).
 */
export function code128(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new Error('Code 128 takes printable ASCII only')
  const symbols = symbolsOf(text)
  const check = symbols.reduce((sum, symbol, index) => sum + symbol * Math.max(index, 1), 0) % CHECK
  const widths = [...symbols, check].map((symbol) => WIDTHS.slice(6 * symbol, 6 * symbol + 6))
  return [...widths.join(''), ...STOP].map(Number)
}

function symbolsOf(text: string): number[] {
  const digits = /^(\d\d)*/.exec(text)![0]
  const isPaired = digits.length >= 4
  const pairs = isPaired ? (digits.match(/\d\d/g) ?? []).map(Number) : []
  const rest = [...text.slice(isPaired ? digits.length : 0)].map((character) => character.charCodeAt(0) - 32)
  if (!isPaired) return [START_B, ...rest]
  return [START_C, ...pairs, ...(rest.length ? [TO_B, ...rest] : [])]
}
