/**
 * Script in front of all compiled templates. `Q` is glass-easel's template runtime: `Q.A` filters the listener
 * of `change:prop`, `Q.B` a WXS event listener, `Q.C` calls every event handler. The browser side of the bridge
 * is `runtime/wxs-bridge.ts`.
 */
export const wxsPrelude = `
Q.typeName=function(v){
  if(v===null||v===undefined)return 'Object';
  if(Array.isArray(v))return 'Array';
  var n={string:'String',number:'Number','boolean':'Boolean','function':'Function'}[typeof v];
  return n||(v instanceof RegExp?'RegExp':v instanceof Date?'Date':'Object');
};
Q.getRegExp=function(p,f){return new RegExp(p,f)};
Q.getDate=function(){return new(Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))()};
Q.markExports=function(o){
  for(var k in o)if(typeof o[k]==='function')Object.defineProperty(o[k],'__wxs',{value:true,configurable:true});
};
Q.A=function(f){return globalThis.__mpWxs.filterChangeListener(f)};
Q.B=Q.A;
Q.C=function(caller,event,f){return globalThis.__mpWxs.callHandler(caller,event,f)};
`
