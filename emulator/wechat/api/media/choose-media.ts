import { asyncApi, count, strings, text, WxFail } from '../call'
import type { Phone } from '../phone'
import { pickFiles } from './pick-files'

const MAX_MEDIA = 20
const MAX_MESSAGE_FILES = 100

/** `chooseMedia`, `chooseImage`, `chooseMessageFile`: all behind the privacy gate. */
export function mediaApis(phone: Phone): Record<string, unknown> {
  const { files, privacy } = phone
  return {
    chooseMedia: asyncApi('chooseMedia', async (options) => {
      await privacy.pass('chooseMedia')
      const types = strings(options['mediaType'])
      const wantsImage = types.length === 0 || types.includes('image') || types.includes('mix')
      const wantsVideo = types.length === 0 || types.includes('video') || types.includes('mix')
      const accept = [wantsImage ? 'image/*' : '', wantsVideo ? 'video/*' : ''].filter(Boolean).join(',')
      const max = Math.min(count(options['count'], 9), MAX_MEDIA)
      const picked = await pickFiles(phone, { title: '选择照片', accept, count: max, kind: 'image' })
      const tempFiles = await Promise.all(
        picked.map(async (file) => ({
          tempFilePath: await files.addTemporary(file, file.name),
          size: file.size,
          fileType: file.type.startsWith('video/') ? 'video' : 'image',
        })),
      )
      return { tempFiles, type: tempFiles.some(({ fileType }) => fileType === 'video') ? 'video' : 'image' }
    }),
    chooseImage: asyncApi('chooseImage', async (options) => {
      await privacy.pass('chooseImage')
      const picked = await pickFiles(phone, {
        title: '选择照片',
        accept: 'image/*',
        count: count(options['count'], 9),
        kind: 'image',
      })
      const tempFiles = await Promise.all(
        picked.map(async (file) => ({ path: await files.addTemporary(file, file.name), size: file.size })),
      )
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles }
    }),
    chooseMessageFile: asyncApi('chooseMessageFile', async (options) => {
      await privacy.pass('chooseMessageFile')
      const type = text(options['type'], 'all')
      const extensions = type === 'file' ? strings(options['extension']) : []
      const accept = extensions.map((name) => `.${name.replace(/^\./, '')}`).join(',')
      const picked = await pickFiles(phone, {
        title: '选择聊天中的文件',
        accept: type === 'image' ? 'image/*' : type === 'video' ? 'video/*' : accept,
        count: Math.min(count(options['count'], MAX_MESSAGE_FILES), MAX_MESSAGE_FILES),
        kind: type === 'image' ? 'image' : 'any',
      })
      if (picked.length === 0) throw new WxFail('cancel')
      const tempFiles = await Promise.all(
        picked.map(async (file) => ({
          path: await files.addTemporary(file, file.name),
          name: file.name,
          size: file.size,
          type: file.type.startsWith('image/') ? 'image' : file.type.startsWith('video/') ? 'video' : 'file',
          time: Math.floor(file.lastModified / 1000),
        })),
      )
      return { tempFiles }
    }),
  }
}
