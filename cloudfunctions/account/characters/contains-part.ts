import type { HanCharacter } from './character-table'

/** The shapes that one part takes in different places, and its simplified form: whoever looks for one means all. */
const SHAPES = (
  '王𤣩玉 水氵 人亻 手扌 心忄 艹艸 言讠訁 金钅釒 食饣飠 糸纟糹 犬犭 衣衤 示礻 火灬 竹⺮ 足𧾷 刀刂 页頁 马馬 鸟鳥 ' +
  '鱼魚 车車 门門 贝貝 见見 风風 长長 韦韋 齿齒 龙龍 龟龜 麦麥 卤鹵 黾黽 齐齊 辶辵 攵攴 月⺼ 耂老'
).split(' ')

/** Deeper than any character is nested; guards against two that name each other. */
const MAX_DEPTH = 12

export const shapesOf = (part: string): string[] => [
  ...(SHAPES.find((shapes) => shapes.includes(part)) ?? part),
]

/** Whether a character has one of the shapes in it, at any depth. */
export function containsPart(
  table: Map<string, HanCharacter>,
  { parts }: HanCharacter,
  shapes: readonly string[],
  depth = 0,
): boolean {
  return [...parts].some((part) => {
    if (shapes.includes(part)) return true
    const inside = table.get(part)
    return inside !== undefined && depth < MAX_DEPTH && containsPart(table, inside, shapes, depth + 1)
  })
}
