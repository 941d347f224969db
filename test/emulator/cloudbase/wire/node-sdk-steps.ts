import tcb from '@cloudbase/node-sdk'

/** Every request that `@cloudbase/node-sdk` can make of the embedded CloudBase, by what a developer writes. */
export function nodeSdkSteps(): Record<string, () => unknown> {
  const app = tcb.init({ env: 'people-test' })
  const db = app.database()
  const { command: _ } = db
  const $ = _.aggregate
  const notes = db.collection('notes')
  const fileID = 'cloud://people-test.636c-people-test-1250000000/线/b.txt'
  return {
    'add one': () =>
      notes.add({
        _id: 'n1',
        n: 1,
        big: 1e12,
        half: 1.5,
        at: new Date(1.7e12),
        on: true,
        none: null,
        list: [1],
      }),
    'add many': () =>
      notes.add([
        { _id: 'n2', n: 2 },
        { _id: 'n3', n: 3 },
      ]),
    'add: server date, regular expression, geo': () =>
      notes.add({
        _id: 'n4',
        at: db.serverDate({ offset: 1000 }),
        pattern: /ab/i,
        place: new db.Geo.Point(120.5, 30),
      }),
    'doc.get': () => notes.doc('n1').get(),
    'where.get: everything': () =>
      notes
        .where({ n: _.gte(1) })
        .orderBy('n', 'desc')
        .skip(1)
        .limit(2)
        .field({ n: true })
        .get(),
    'where.get: operators': () =>
      notes
        .where(
          _.and([
            { n: _.in([1, 2]) },
            { list: _.elemMatch(_.gt(0)) },
            { none: _.exists(true) },
            _.nor([{ n: 9 }]),
          ]),
        )
        .get(),
    'where.get: near': () =>
      notes.where({ place: _.geoNear({ geometry: new db.Geo.Point(120, 30), maxDistance: 90_000 }) }).get(),
    'where.count': () => notes.where({ n: 2 }).count(),
    'doc.update': () =>
      notes
        .doc('n1')
        .update({ n: _.inc(2), list: _.push({ each: [5], position: 0 }), none: _.remove(), deep: { a: 1 } }),
    'where.update': () => notes.where({ n: 2 }).update({ seen: true }),
    'where.updateAndReturn': () => notes.where({ _id: 'n3' }).updateAndReturn({ n: _.mul(2) }),
    'doc.set': () => notes.doc('n5').set({ n: 5 }),
    'doc.remove': () => notes.doc('n5').remove(),
    'where.remove': () => notes.where({ n: _.lt(0) }).remove(),
    aggregate: () =>
      notes
        .aggregate()
        .match({ n: _.gt(0) })
        .group({ _id: '$seen', sum: $.sum('$n') })
        .sort({ sum: -1 })
        .limit(10)
        .end(),
    createCollection: () => db.createCollection('made_by_node_sdk'),
    'transaction: commit': async () => {
      const transaction = await db.startTransaction()
      const note = transaction.collection('notes').doc('n1')
      await note.get()
      await note.update({ n: 7 })
      await transaction.commit()
    },
    'transaction: rollback': async () => {
      const transaction = await db.startTransaction()
      await transaction.collection('notes').add({ _id: 'n6' })
      await transaction.rollback()
    },
    uploadFile: () => app.uploadFile({ cloudPath: '线/b.txt', fileContent: Buffer.from('hello') }),
    getTempFileURL: () => app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] }),
    downloadFile: () => app.downloadFile({ fileID }),
    copyFile: () => app.copyFile({ fileList: [{ srcPath: '线/b.txt', dstPath: '副本/b.txt' }] }),
    deleteFile: () => app.deleteFile({ fileList: [fileID] }),
    callFunction: () => app.callFunction({ name: 'slow', data: { spin: false } }),
  }
}
