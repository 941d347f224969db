import { ServiceError } from '../service-error'

/**
 * WeChat's side of the open API. Resolves to WeChat's JSON body, e.g. `{ errcode: 0, phone_info: {...} }`; an image
 * is `{ contentType: 'image/png', buffer: Buffer }`. Parameters are snake_case, media are
 * `{ contentType, value: Buffer, filename }`.
 */
export interface OpenApiPort {
  call(
    apiName: string,
    request: Record<string, unknown>,
    caller: { openid: string | null; appId: string },
  ): Promise<Record<string, unknown>>
}

/** The port of an emulator that was started without a WeChat. */
export const noOpenApi: OpenApiPort = {
  call(apiName) {
    throw new ServiceError(
      'RESOURCE_NOT_INITIAL',
      `${apiName} needs WeChat; start the embedded CloudBase with an openApi port.`,
    )
  },
}
