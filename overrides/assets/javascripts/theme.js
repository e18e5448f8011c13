// What the theme's own script expects to find. The theme writes it into each page; as a file it runs under a strict
// Content-Security-Policy. Settings of readers are kept by the address of the version's start page.
window.__md_scope = new URL(document.currentScript.dataset.scope, location)
window.__md_hash = text => [...text].reduce((hash, sign) => (hash << 5) - hash + sign.charCodeAt(0), 0)
window.__md_get = (name, kept = localStorage, scope = window.__md_scope) => {
  try {
    return JSON.parse(kept.getItem(`${scope.pathname}.${name}`))
  } catch {
    return null
  }
}
window.__md_set = (name, value, kept = localStorage, scope = window.__md_scope) => {
  try {
    kept.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    // The reader's browser keeps nothing: the page works all the same.
  }
}
