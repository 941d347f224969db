import sdk from 'wx-server-sdk'

/** The package's types forget `cloudPay`. */
const cloud = sdk as typeof sdk & { cloudPay: { unifiedOrder(order: object): Promise<unknown> } }

/** Every request that `wx-server-sdk` can make of the embedded CloudBase, by what a developer writes. */
export function wxServerSdkSteps(): Record<string, () => unknown> {
  cloud.init({ env: 'people-test' })
  const db = cloud.database()
  const { command: _ } = db
  const $ = _.aggregate
  const notes = db.collection('notes')
  const fileID = 'cloud://people-test.636c-people-test-1250000000/线/a.txt'
  return {
    'add one': () => notes.add({ data: { _id: 'w1', n: 1, at: new Date(1.7e12), deep: { a: [1, 'x'] } } }),
    'doc.get': () => notes.doc('w1').get(),
    'where.get: everything': () =>
      notes
        .where({ n: _.gt(0).and(_.lt(9)) })
        .orderBy('n', 'asc')
        .skip(0)
        .limit(5)
        .field({ n: true })
        .get(),
    'where.get: or, which merges': () =>
      notes.where({ n: _.or(_.eq(1), _.eq(2)), m: _.or(_.eq(3), _.eq(4)) }).get(),
    'where.count': () => notes.where({ n: 1 }).count(),
    'doc.update': () =>
      notes
        .doc('w1')
        .update({ data: { n: _.inc(1), at: db.serverDate(), tags: _.addToSet('x'), deep: { b: 2 } } }),
    'where.update': () => notes.where({ n: 2 }).update({ data: { seen: true } }),
    'doc.set': () => notes.doc('w2').set({ data: { n: 2 } }),
    'doc.remove': () => notes.doc('w2').remove(),
    'where.remove': () => notes.where({ n: -1 }).remove(),
    aggregate: () =>
      notes
        .aggregate()
        .match({ n: _.gte(0) })
        .group({ _id: null, most: $.max('$n') })
        .end(),
    createCollection: () => db.createCollection('made_by_wx_server_sdk'),
    runTransaction: () =>
      db.runTransaction(async (transaction: typeof db) => {
        await transaction
          .collection('notes')
          .doc('w1')
          .update({ data: { n: 3 } })
      }),
    uploadFile: () => cloud.uploadFile({ cloudPath: '线/a.txt', fileContent: Buffer.from('hello') }),
    getTempFileURL: () => cloud.getTempFileURL({ fileList: [fileID] }),
    downloadFile: () => cloud.downloadFile({ fileID }),
    deleteFile: () => cloud.deleteFile({ fileList: [fileID] }),
    callFunction: () => cloud.callFunction({ name: 'slow', data: { spin: false } }),
    'openapi: JSON': () => cloud.openapi.phonenumber.getPhoneNumber({ code: 'GOOD' }),
    'openapi: media': () =>
      cloud.openapi.security.imgSecCheck({
        media: { contentType: 'image/png', value: Buffer.from('pixels') },
      }),
    getOpenData: () => cloud.getOpenData({ list: ['id-1'] }),
    'cloudPay.unifiedOrder': () =>
      cloud.cloudPay.unifiedOrder({
        body: '报名费',
        outTradeNo: 'NO1',
        spbillCreateIp: '127.0.0.1',
        subMchId: '1900000109',
        totalFee: 1,
        envId: 'people-test',
        functionName: 'slow',
        nonceStr: 'n',
        tradeType: 'JSAPI',
      }),
  }
}
