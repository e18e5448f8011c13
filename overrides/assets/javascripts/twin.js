// Links to the same text, in the other language or in both, lead to the place that the reader has got to.
const links = document.querySelectorAll("a[data-twin], a[data-carry]")
const text = document.querySelector(".z-text")

function placeInSight() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!text || (asked && isInSight(asked)) || !scrollY) return location.hash
  const places = text.querySelectorAll("[id]:not([id*=':'])")
  const first = [...places].find(place => isInSight(place))
  return first ? `#${first.id}` : location.hash
}

function isInSight(element) {
  const { top, bottom } = element.getBoundingClientRect()
  const header = document.querySelector(".md-header").offsetHeight
  return bottom > header + 8 && top < innerHeight
}

// An access key scrolls to its link before any event tells, so the place is kept whenever scrolling has come to rest.
let settled = location.hash
let rest
const settle = () => { settled = placeInSight() }
const settleSoon = () => { clearTimeout(rest); rest = setTimeout(settle, 150) }
addEventListener("scroll", settleSoon, { passive: true })
addEventListener("hashchange", settleSoon)

// Where both languages stand side by side, the ids of the second one begin with its name.
function carry(event) {
  const place = event.detail ? placeInSight() : settled
  event.currentTarget.hash = place.replace(/^#[a-z]+:(?=[a-z0-9-]+$)/, "#")
}

for (const link of links) {
  for (const event of ["auxclick", "click"]) link.addEventListener(event, carry)
}
