import { asyncApi, count, strings, text } from '../call'
import type { Phone } from '../phone'
import { pickFiles, type FileQuestion } from './pick-files'
import { measureVideo } from './video-apis'

const MAX_MEDIA = 20
const MAX_MESSAGE_FILES = 100

/** `chooseMedia`, `chooseImage`, `chooseMessageFile`: all behind the privacy gate. */
export function mediaApis(phone: Phone): Record<string, unknown> {
  const { files, privacy } = phone
  return {
    chooseMedia: asyncApi('chooseMedia', async (options) => {
      await privacy.pass('chooseMedia')
      const types = strings(options['mediaType'])
      const wants = (type: string): boolean =>
        types.length === 0 || types.includes(type) || types.includes('mix')
      const accept = [wants('image') ? 'image/*' : '', wants('video') ? 'video/*' : '']
      const picked = await pickFiles(phone, {
        title: '选择照片',
        accept: accept.filter(Boolean).join(','),
        count: Math.min(count(options['count'], 9), MAX_MEDIA),
        kind: 'image',
        sources: sourcesOf(options),
      })
      const tempFiles = await Promise.all(picked.map((file) => mediaFile(phone, file)))
      return { tempFiles, type: tempFiles.some(({ fileType }) => fileType === 'video') ? 'video' : 'image' }
    }),
    chooseImage: asyncApi('chooseImage', async (options) => {
      await privacy.pass('chooseImage')
      const picked = await pickFiles(phone, {
        title: '选择照片',
        accept: 'image/*',
        count: count(options['count'], 9),
        kind: 'image',
        sources: sourcesOf(options),
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
        sources: ['album'],
      })
      return { tempFiles: await Promise.all(picked.map((file) => messageFile(phone, file))) }
    }),
  }
}

const sourcesOf = (options: Record<string, unknown>): FileQuestion['sources'] => {
  const given = strings(options['sourceType']).filter((source) => source === 'album' || source === 'camera')
  return given.length > 0 ? given : ['album', 'camera']
}

async function mediaFile({ files }: Phone, file: File) {
  const isVideo = file.type.startsWith('video/')
  return {
    tempFilePath: await files.addTemporary(file, file.name),
    size: file.size,
    fileType: isVideo ? 'video' : 'image',
    ...(isVideo ? await measureVideo(file) : {}),
  }
}

const messageFile = async ({ files }: Phone, file: File): Promise<object> => ({
  path: await files.addTemporary(file, file.name),
  name: file.name,
  size: file.size,
  type: file.type.startsWith('image/') ? 'image' : file.type.startsWith('video/') ? 'video' : 'file',
  time: Math.floor(file.lastModified / 1000),
})
