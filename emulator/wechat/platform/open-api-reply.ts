/** WeChat's JSON body, `errcode` 0 for success. */
export type OpenApiReply = Record<string, unknown> & { errcode: number }

export const openApiError = (errcode: number, errmsg: string): OpenApiReply => ({ errcode, errmsg })
