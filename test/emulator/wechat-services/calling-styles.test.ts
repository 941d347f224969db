import { asyncApi, WxFail, type WxFunction } from '../../../emulator/wechat/api/call'

const works = asyncApi('getThing', ({ id }) => ({ id }))
const refuses = asyncApi('getThing', () => {
  throw new WxFail('cancel', { errno: 7 })
})

/** Calls with callbacks; resolves to their order and arguments once `complete` came. */
const withCallbacks = (api: WxFunction) =>
  new Promise<[string, unknown][]>((resolve) => {
    const calls: [string, unknown][] = []
    const returned = api({
      id: 1,
      success: (result: unknown) => calls.push(['success', result]),
      fail: (error: unknown) => calls.push(['fail', error]),
      complete: (result: unknown) => {
        calls.push(['complete', result])
        resolve(calls)
      },
    })
    calls.push(['returned', returned])
  })

it('without callbacks a call is a promise with errMsg', async () => {
  await expect(works({ id: 1 })).resolves.toEqual({ errMsg: 'getThing:ok', id: 1 })
  await expect(refuses({})).rejects.toMatchObject({ errMsg: 'getThing:fail cancel', errno: 7 })
})

it('with callbacks it returns nothing, and complete follows success or fail', async () => {
  const done = { errMsg: 'getThing:ok', id: 1 }
  expect(await withCallbacks(works)).toEqual([
    ['returned', undefined],
    ['success', done],
    ['complete', done],
  ])
  const failed = { errMsg: 'getThing:fail cancel', errno: 7 }
  expect(await withCallbacks(refuses)).toEqual([
    ['returned', undefined],
    ['fail', failed],
    ['complete', failed],
  ])
})

it('a defect fails the call with its message instead of vanishing', async () => {
  const broken = asyncApi('getThing', () => {
    throw new TypeError('x is undefined')
  })
  await expect(broken({})).rejects.toMatchObject({ errMsg: 'getThing:fail x is undefined' })
})
