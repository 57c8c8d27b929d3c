/**
 * Runs before the first paint: the reader's chosen theme, so that nothing flashes, and the language last read, so that
 * an address without one leads back to it: over https in a cookie that goes by nothing else.
 */
export const themeScript = (locale: string): string =>
  "try{var " +
  `t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}` +
  `document.cookie="NEXT_LOCALE=${locale};path=/;max-age=31536000;samesite=lax"+(location.protocol==="https:"?";secure":"")`;
