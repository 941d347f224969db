import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { parseInput } from '../../client/parse-input'
import { errorReply } from '../../server/error-reply'
import type { HttpRoom } from '../../server/http-room'
import { readBody, readJson } from '../../server/read-body'
import { sendJson } from '../../server/send-json'
import type { State } from './state'

const maxStateBytes = 512 * 1024 * 1024
const named = z.strictObject({ name: z.string() })

/** `/_emulator/state`: save and load by name, export and import as JSON lines. */
export function stateRoom(state: State): HttpRoom {
  return {
    prefix: '/_emulator/state',
    async handle(req, res, url) {
      const route = `${req.method} ${url.pathname.slice('/_emulator/state'.length)}`
      const answer = async (): Promise<unknown> => {
        switch (route) {
          case 'GET ':
            return { states: state.list() }
          case 'POST /save':
            return { state: await state.save(parseInput(named, await readJson(req)).name) }
          case 'POST /load':
            return { state: await state.load(parseInput(named, await readJson(req)).name) }
          case 'POST /import':
            await state.import((await readBody(req, maxStateBytes)).toString('utf8'))
            return { imported: true }
          default:
            return undefined
        }
      }
      try {
        if (route === 'GET /export') return await download(state, res)
        const body = await answer()
        if (body !== undefined) return sendJson(res, 200, body)
        sendJson(res, 404, { error: { code: 'NOT_FOUND', message: `No control ${route} of the state.` } })
      } catch (error) {
        if (res.headersSent) throw error
        sendJson(res, 400, { error: errorReply(error) })
      }
    },
  }
}

async function download(state: State, res: ServerResponse): Promise<void> {
  res.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': 'attachment; filename="cloudbase-state.jsonl"',
  })
  await pipeline(Readable.from(state.lines()), res)
}
