/** A place on a page that can say what is wrong: a `field-error`. */
export interface FaultPlace {
  data: { message: string }
  createSelectorQuery(): WechatMiniprogram.SelectorQuery
}

interface Box {
  top: number
}

/** Room above a field that is brought into view: its label and what stands above it stay readable. */
const ROOM_PX = 112
/** Pages give this id to the note above their buttons that says what is wrong with the whole. */
const NOTE = '#form-error'

/** On the page in front, in no order. */
const places = new Set<FaultPlace>()

export const addFaultPlace = (place: FaultPlace): void => void places.add(place)
export const removeFaultPlace = (place: FaultPlace): void => void places.delete(place)

/**
 * Brings the topmost field that something is wrong with into view; without one, the note `#form-error`. Pages call it after
 * they have set what a refused submit named, whichever component the field stands in.
 */
export function showFirstFault(): void {
  wx.nextTick(() => void bringIntoView())
}

async function bringIntoView(): Promise<void> {
  const wrong = [...places].filter(({ data }) => data.message)
  const found = await Promise.all(wrong.map(topOnPage))
  const tops = found.filter((top) => top !== null)
  if (tops.length) void wx.pageScrollTo({ scrollTop: Math.max(0, Math.min(...tops) - ROOM_PX) })
  else void wx.pageScrollTo({ selector: NOTE, offsetTop: -ROOM_PX })
}

const topOnPage = (place: FaultPlace): Promise<number | null> =>
  new Promise((resolve) => {
    const query = place.createSelectorQuery()
    query.select('.error').boundingClientRect()
    query.selectViewport().scrollOffset()
    query.exec(([box, page]: [Box | null, { scrollTop: number }]) => resolve(box && page.scrollTop + box.top))
  })
