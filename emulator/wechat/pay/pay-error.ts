/** A refusal in WeChat Pay's shape: HTTP status, `code` and a message for the developer. */
export class PayError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'PayError'
  }
}

export const paramError = (message: string) => new PayError(400, 'PARAM_ERROR', message)
export const signError = (message: string) => new PayError(401, 'SIGN_ERROR', message)
export const orderNotExist = () => new PayError(404, 'ORDER_NOT_EXIST', '订单不存在')
