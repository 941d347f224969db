const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Keeps a picture and answers a link to it. */
exports.main = async ({ name, base64 }) => {
  const { fileID } = await cloud.uploadFile({
    cloudPath: `客人/${name}`,
    fileContent: Buffer.from(base64, 'base64'),
  })
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
  return { fileID, url: fileList[0].tempFileURL }
}
