import type { Problem } from './compiler/problem'
import { compileMiniprogram, type CompileResult } from './compiler/compile-miniprogram'
import { watchMiniprogram } from './compiler/watch-miniprogram'
import type { HttpRoom } from './server/http-room'
import { createLiveChanges } from './server/live-changes'
import { createPanelRoom } from './server/panel-room'
import { createPdfReaderRoom, createPhoneRoom } from './server/phone-room'

export interface PhoneOptions {
  appId: string
  /** The folder that holds app.json. */
  miniprogramDir: string
  /** The folder whose `node_modules` has the npm components. */
  npmDir: string
  /** Gets the compiled mini-program. */
  outDir: string
  /** Builds again on every change, and reloads open phones. */
  watch: boolean
  onBuilt?: (result: { problems: Problem[]; warnings: Problem[]; ms: number }) => void
}

export interface PhoneServer {
  /** `/`, `/preview` and `/mp/pdfjs`, to be mounted on the one server. */
  rooms: HttpRoom[]
  first: CompileResult
  stop(): Promise<void>
}

/** Compiles the mini-program and serves the phone with the panel beside it. */
export async function servePhone(options: PhoneOptions): Promise<PhoneServer> {
  const { miniprogramDir, npmDir, outDir, watch, onBuilt, appId } = options
  const changes = createLiveChanges()
  const compile = { root: miniprogramDir, npmRoot: npmDir, outDir, liveReload: watch, development: true }
  const watching = watch
    ? await watchMiniprogram(compile, (result) => {
        onBuilt?.(result)
        changes.tell()
      })
    : null
  const first = watching?.first ?? (await compileMiniprogram(compile))
  return {
    first,
    rooms: [createPhoneRoom(outDir, appId, changes), createPdfReaderRoom(), await createPanelRoom()],
    async stop() {
      changes.close()
      await watching?.close()
    },
  }
}
