// The theme turns pages at single letters and offers no way to switch that off (WCAG 2.1.4); access keys do instead.
addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]")
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !typing) event.stopPropagation()
}, { capture: true })
