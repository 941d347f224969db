/** Styles of WeChat's own layers: toasts, dialogs, sheets. Their look is WeChat's, not the mini-program's. */
const css = `
.wxui-layer{position:absolute;inset:0;display:flex;pointer-events:auto;background:rgba(0,0,0,.5);z-index:10;
  font:400 16px/1.5 "PingFang SC","Noto Sans SC",sans-serif;color:#191919}
.wxui-center{align-items:center;justify-content:center}
.wxui-bottom{align-items:flex-end}
.wxui-full{background:#ededed;flex-direction:column}
.wxui-layer button{font:inherit;border:0;background:none;cursor:pointer;color:inherit}
.wxui-dialog{width:calc(100% - 64px);max-width:320px;background:#fff;border-radius:12px;overflow:hidden;text-align:center}
.wxui-dialog h2{margin:0;padding:28px 24px 0;font-size:17px;font-weight:600}
.wxui-dialog p{margin:0;padding:16px 24px 28px;color:#595959;white-space:pre-wrap;word-break:break-word}
.wxui-dialog h2+p{padding-top:12px}
.wxui-dialog textarea{display:block;box-sizing:border-box;width:calc(100% - 48px);margin:12px 24px 24px;padding:10px;
  font:inherit;border:0;border-radius:8px;background:#f2f2f2;resize:none}
.wxui-dialog footer{display:flex;border-top:1px solid #e5e5e5}
.wxui-dialog footer button{flex:1;min-height:56px;font-weight:600;font-size:17px}
.wxui-dialog footer button+button{border-left:1px solid #e5e5e5}
.wxui-confirm{color:#576b95}
.wxui-toast{position:absolute;left:50%;top:42%;transform:translate(-50%,-50%);box-sizing:border-box;max-width:80%;
  padding:14px 20px;border-radius:10px;background:rgba(60,60,60,.94);color:#fff;text-align:center;z-index:20;
  font:400 15px/1.5 "PingFang SC","Noto Sans SC",sans-serif;white-space:pre-wrap;pointer-events:none}
.wxui-toast.has-icon{min-width:128px;padding:22px 16px}
.wxui-toast svg{display:block;width:40px;height:40px;margin:0 auto 10px}
.wxui-toast-mask{position:absolute;inset:0;pointer-events:auto;z-index:19}
.wxui-spin{animation:wxui-spin 1s steps(12) infinite}
@keyframes wxui-spin{to{transform:rotate(360deg)}}
.wxui-sheet{width:100%;background:#fff;border-radius:12px 12px 0 0;overflow:hidden;padding-bottom:20px}
.wxui-sheet>button{display:block;width:100%;min-height:56px;font-size:17px;border-bottom:1px solid #eee}
.wxui-sheet>button.wxui-cancel{border-top:8px solid #f2f2f2;border-bottom:0}
.wxui-sheet>p{margin:0;padding:16px 24px;font-size:13px;color:#666;text-align:center;border-bottom:1px solid #eee}
.wxui-card{width:100%;box-sizing:border-box;background:#fff;border-radius:16px 16px 0 0;padding:20px 24px 34px}
.wxui-card header{display:flex;align-items:center;gap:8px;font-size:15px;color:#595959;margin-bottom:16px}
.wxui-card header button{margin-left:auto;min-width:44px;min-height:44px;font-size:22px;line-height:1;color:#888}
.wxui-card h2{margin:0 0 8px;font-size:20px;font-weight:600}
.wxui-card p{margin:0 0 16px;color:#595959}
.wxui-amount{font-size:36px;font-weight:600;text-align:center;margin:8px 0 20px;font-variant-numeric:tabular-nums}
.wxui-facts{margin:0 0 20px;padding:12px 0;border-top:1px solid #eee;border-bottom:1px solid #eee}
.wxui-facts div{display:flex;justify-content:space-between;gap:16px;padding:4px 0;font-size:15px}
.wxui-facts dt{color:#767676;flex:none}.wxui-facts dd{margin:0;text-align:right}
.wxui-choice{display:flex;align-items:center;gap:12px;min-height:52px;border-bottom:1px solid #eee}
.wxui-choice+button{margin-top:20px}
.wxui-choice input{width:20px;height:20px;accent-color:#07c160}
.wxui-card .wxui-primary{display:block;width:100%;min-height:48px;border-radius:8px;background:#07874a;color:#fff;
  font-weight:600;margin-bottom:8px}
.wxui-card .wxui-primary:disabled{background:#e5e5e5;color:#767676}
.wxui-card .wxui-plain{display:block;width:100%;min-height:44px;color:#576b95}
.wxui-card .wxui-error{color:#b0381e;margin:0 0 12px;text-align:center}
.wxui-bar{display:flex;align-items:center;min-height:48px;padding:0 8px;background:#ededed;flex:none}
.wxui-bar strong{flex:1;text-align:center;font-size:16px;font-weight:600;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.wxui-bar button{min-width:48px;min-height:44px;font-size:20px}
.wxui-pages{flex:1;overflow:auto;padding:0 8px 24px}
.wxui-pages canvas,.wxui-pages img{display:block;width:100%;height:auto;margin:0 0 8px;background:#fff}
.wxui-pages h2{margin:48px 16px 8px;font-size:18px;word-break:break-all}.wxui-pages p{margin:0 16px 24px;color:#595959}
.wxui-download{display:block;margin:0 16px;padding:12px;border-radius:8px;background:#07874a;color:#fff;text-align:center}
.wxui-contact{flex:1;display:flex;flex-direction:column;min-height:0}
.wxui-chat{flex:1;overflow:auto;padding:16px}
.wxui-chat p{margin:0 0 16px;font-size:14px;color:#666;text-align:center}
.wxui-said{width:fit-content;max-width:75%;margin:0 0 12px auto;padding:10px 14px;border-radius:8px;background:#95ec69}
.wxui-chat .wxui-message-card{display:block;width:100%;min-height:56px;margin:0 0 16px;padding:0 16px;border-radius:8px;background:#fff;text-align:left}
.wxui-contact footer{display:flex;gap:8px;padding:8px 12px 20px;background:#f7f7f7}
.wxui-contact input{flex:1;min-width:0;min-height:44px;padding:0 12px;font:inherit;border:0;border-radius:8px;background:#fff}
.wxui-contact footer button{min-width:64px;min-height:44px}
.wxui-form{margin:12px;padding:8px 16px 20px;border-radius:8px;background:#fff}
.wxui-form textarea{display:block;box-sizing:border-box;width:100%;margin:16px 0;padding:12px;font:inherit;border:0;border-radius:8px;background:#f2f2f2}
.wxui-form .wxui-primary{display:block;width:100%;min-height:48px;border-radius:8px;background:#07874a;color:#fff;font-weight:600}
.wxui-album{flex:1;overflow:auto;display:grid;grid-template-columns:repeat(3,1fr);grid-auto-rows:max-content;gap:8px;padding:12px}
.wxui-album .wxui-source{grid-column:1/-1;min-height:48px;border-radius:8px;background:#fff;font-weight:600}
.wxui-tile{position:relative;display:flex;border-radius:8px;overflow:hidden;background:#fff}
.wxui-tile>button:first-child{flex:1;display:flex;flex-direction:column;justify-content:flex-end;min-height:140px;padding:0 4px 8px;
  font-size:13px;line-height:18px;text-align:center}
.wxui-tile img{width:calc(100% + 8px);height:88px;margin:0 -4px auto;object-fit:cover;background:#ddd}
.wxui-tile .wxui-mark{position:absolute;top:0;right:0;width:44px;height:44px}
.wxui-mark::after{content:'';display:block;box-sizing:border-box;width:22px;height:22px;margin:auto;border:2px solid #fff;border-radius:50%;
  background:rgba(0,0,0,.3)}
.wxui-mark[aria-pressed=true]::after{background:#07874a}
.wxui-bar .wxui-confirm{padding:0 12px;font-size:16px;white-space:nowrap}.wxui-bar .wxui-confirm:disabled{color:#999}
.wxui-shutter{position:absolute;bottom:24px}
.wxui-dark{background:#000;align-items:center;justify-content:center;flex-direction:column;color:#fff}
.wxui-dark img,.wxui-dark video{max-width:100%;max-height:100%}
.wxui-dark .wxui-count{position:absolute;bottom:40px;font-size:14px}
.wxui-crop{position:relative;max-width:100%;touch-action:none}
.wxui-crop canvas{display:block;max-width:100%}
.wxui-row{display:flex;justify-content:space-between;width:100%;padding:16px 24px;box-sizing:border-box}
.wxui-row button{min-width:64px;min-height:44px;color:#fff;font-size:17px}
`

export function installOverlayStyles(): void {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}
