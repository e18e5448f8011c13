// The appearance that the reader chose, before anything is painted.
for (const [name, value] of Object.entries(window.__md_get("__palette")?.color ?? {})) {
  document.body.setAttribute(`data-md-color-${name}`, value)
}
